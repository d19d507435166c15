/** The digital-skills referential and its demonstration item bank. */
module org.jalon.referential.data {
  requires transitive org.jalon.core;

  exports org.jalon.referential.data;
}
