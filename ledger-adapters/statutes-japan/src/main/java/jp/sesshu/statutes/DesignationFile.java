package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.sesshu.eligibility.Citation;
import jp.sesshu.eligibility.Exclusion;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.Requirement;
import jp.sesshu.eligibility.TemporaryDesignation;
import jp.sesshu.eligibility.TemporaryDesignation.Basis;
import jp.sesshu.eligibility.TemporaryDesignation.Order;
import jp.sesshu.eligibility.TemporaryDesignation.Priority;
import jp.sesshu.programme.ProgrammeId;
import jp.sesshu.statutes.EditionFile.ExclusionEntry;
import jp.sesshu.statutes.SharedFiles.VaccineEntry;
import jp.sesshu.vaccine.TargetDisease;
import org.jspecify.annotations.Nullable;

/** A designated temporary programme as a municipality writes it when the order comes. */
record DesignationFile(
    ProgrammeId designation,
    String name,
    OrderEntry order,
    Set<TargetDisease> diseases,
    @Nullable List<VaccineEntry> vaccines,
    @Nullable Set<ProgrammeId> siblings,
    LocalDate from,
    LocalDate until,
    String ja,
    String en,
    @Nullable RequirementFile population,
    List<PriorityEntry> priorities,
    @Nullable Boolean pastInfectionBars,
    @Nullable List<ExclusionEntry> exclusions,
    @Nullable List<MethodFile.ProductEntry> products,
    List<MethodFile> methods) {

  DesignationFile {
    Required.all("designation", designation, "name", name, "order", order, "diseases", diseases);
    Required.all("from", from, "until", until, "ja", ja, "en", en);
    Required.all("priorities", priorities, "methods", methods);
  }

  record OrderEntry(String number, LocalDate issuedOn, String basis) {
    OrderEntry {
      Required.all("number", number, "issuedOn", issuedOn, "basis", basis);
    }

    Order toOrder() {
      Basis inForce =
          DesignationBases.on(basis, issuedOn)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "nothing could be designated under " + basis + " on " + issuedOn));
      return new Order(number, issuedOn, inForce);
    }
  }

  /** Some people and their first day; {@code group} is short for the condition of that code. */
  record PriorityEntry(
      String name,
      @Nullable String group,
      @Nullable RequirementFile when,
      @Nullable LocalDate from) {
    PriorityEntry {
      Required.all("name", name);
    }

    private Requirement who(@Nullable RequirementFile population) {
      List<Requirement> parts = new ArrayList<>();
      if (population != null) {
        parts.add(population.toRequirement());
      }
      if (group != null) {
        parts.add(new Requirement.WithCondition(group));
      }
      if (when != null) {
        parts.add(when.toRequirement());
      }
      return new Requirement.AllOf(parts);
    }
  }

  TemporaryDesignation toDesignation() {
    List<ExclusionEntry> out = exclusions == null ? List.of() : exclusions;
    return new TemporaryDesignation(
        designation,
        name,
        order.toOrder(),
        diseases,
        vaccines == null ? List.of() : vaccines.stream().map(VaccineEntry::toVaccine).toList(),
        siblings == null ? Set.of() : siblings,
        from,
        until,
        ja,
        en,
        allPriorities(),
        Boolean.TRUE.equals(pastInfectionBars),
        out.stream()
            .map(e -> new Exclusion(e.when().toRequirement(), e.reason(), e.citation()))
            .toList(),
        allMethods());
  }

  private List<Priority> allPriorities() {
    return priorities.stream()
        .map(p -> new Priority(p.name(), p.who(population), p.from() == null ? from : p.from()))
        .toList();
  }

  private List<Method> allMethods() {
    return methods.stream().map(method -> method.toMethod(products, List.of())).toList();
  }

  /** The same as an edition, for the checks an edition goes through. */
  EditionFile toEdition() {
    List<EditionFile.ClauseEntry> who = priorities.stream().map(p -> clause(p)).toList();
    return new EditionFile(
        designation.value(),
        null,
        from,
        until,
        null,
        null,
        order.issuedOn(),
        null,
        new Citation(order.number()),
        ja,
        en,
        pastInfectionBars,
        exclusions,
        who,
        null,
        products,
        methods,
        null,
        null,
        null);
  }

  private EditionFile.ClauseEntry clause(PriorityEntry priority) {
    RequirementFile turn =
        RequirementFile.between(priority.from() == null ? from : priority.from(), until);
    List<RequirementFile> parts = new ArrayList<>(List.of(turn));
    if (population != null) {
      parts.add(population);
    }
    if (priority.when() != null) {
      parts.add(priority.when());
    }
    return new EditionFile.ClauseEntry(RequirementFile.allOf(parts), null, null, null);
  }
}
