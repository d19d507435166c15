package org.jalon.reproducibility;

import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A module, made of this class alone, that opens and exports nothing. */
final class ClosedModule {

  private static final String NAME = "closed";
  private static final String PACKAGE = ClosedModule.class.getPackageName();

  private ClosedModule() {}

  /** A record of that module. */
  static Object sealedRecord() {
    ClosedModule.class.getModule().addUses(Supplier.class);
    return ServiceLoader.load(layer(), Supplier.class).findFirst().orElseThrow().get();
  }

  private static ModuleLayer layer() {
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration().resolve(new Finder(), ModuleFinder.of(), Set.of(NAME));
    return boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  /** How the record leaves its module. */
  public static final class Factory implements Supplier<Object> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public Object get() {
      return new Sealed(3);
    }
  }

  private record Sealed(int content) {}

  private static final class Finder implements ModuleFinder {

    @Override
    public Optional<ModuleReference> find(String name) {
      return name.equals(NAME) ? Optional.of(new Reference()) : Optional.empty();
    }

    @Override
    public Set<ModuleReference> findAll() {
      return Set.of(new Reference());
    }
  }

  private static final class Reference extends ModuleReference {

    Reference() {
      super(
          ModuleDescriptor.newModule(NAME)
              .packages(Set.of(PACKAGE))
              .provides(Supplier.class.getName(), List.of(Factory.class.getName()))
              .build(),
          URI.create("memory:" + NAME));
    }

    @Override
    public ModuleReader open() {
      return new Reader();
    }
  }

  private static final class Reader implements ModuleReader {

    @Override
    public Optional<URI> find(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<InputStream> open(String name) {
      return Optional.ofNullable(ClosedModule.class.getResourceAsStream("/" + name));
    }

    @Override
    public Stream<String> list() {
      return Stream.empty();
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
