package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.ProfileCertification;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.referential.CompetenceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a certification policy to start from. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the reference certification policy, to use or to edit.",
      "It decides on the competences of a bank. Its bounds are those that the reference starts a new",
      "service with; a service of your own needs bounds from its own data."
    },
    footer = {"", "Example:", "  jalon policy --bank bank.json --out policy.json"})
final class PolicyCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private CertificationBankOptions bank;

  @Mixin private OutOption out;

  @Option(
      names = "--profile",
      description = "The older policy, of fixed items that confirm a profile.")
  private boolean profile;

  PolicyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ResolvedItemBank resolved = bank.resolve(streams, new LinkedHashMap<>());
    CertificationPolicy policy =
        profile
            ? ProfileCertification.reference()
            : AdaptiveCertification.reference(competences(resolved));
    out.write(streams, AssessmentJson.withDefaults().write(policy));
    return 0;
  }

  private List<CompetenceId> competences(ResolvedItemBank resolved) {
    return resolved
        .findAttribute(ContentAttribute.COMPETENCE)
        .map(attribute -> attribute.values().stream().map(CompetenceId::new).toList())
        .orElseThrow(
            () ->
                new InvalidInput(
                    bank.file()
                        + ": The items must have a competence. Maybe --referential must be given."));
  }
}
