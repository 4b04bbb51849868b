package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sesshu.eligibility.Citation;
import jp.sesshu.eligibility.Clause;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.Exclusion;
import jp.sesshu.eligibility.ReasonCode;
import jp.sesshu.eligibility.RuleSource;
import jp.sesshu.eligibility.Term;
import jp.sesshu.vaccine.VaccineCode;
import org.jspecify.annotations.Nullable;

/** One edition as its file writes it; what is absent comes from the edition it is based on. */
record EditionFile(
    String id,
    @Nullable String basedOn,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceUntil,
    @Nullable LocalDate expiresOn,
    @Nullable Boolean afterGap,
    @Nullable LocalDate promulgatedOn,
    @Nullable RuleSource source,
    Citation citation,
    @Nullable String ja,
    @Nullable String en,
    @Nullable Boolean pastInfectionBars,
    @Nullable List<ExclusionEntry> exclusions,
    @Nullable List<ClauseEntry> who,
    @Nullable RequirementFile countsOn,
    @Nullable List<MethodFile.ProductEntry> products,
    @Nullable List<MethodFile> methods,
    @Nullable List<DoseFile> boosters,
    @Nullable Set<String> withdraw,
    @Nullable List<TermEntry> terms) {

  EditionFile {
    Required.all("id", id, "inForceFrom", inForceFrom, "citation", citation);
    boolean only = who != null || methods != null || boosters != null;
    if (terms != null && (only || countsOn != null || products != null)) {
      throw new RuleRemark.Refusal("eitherTerms");
    }
  }

  record ExclusionEntry(RequirementFile when, ReasonCode reason, Citation citation) {
    ExclusionEntry {
      Required.all("when", when, "reason", reason, "citation", citation);
    }
  }

  record ClauseEntry(
      RequirementFile when,
      @Nullable Citation citation,
      @Nullable Set<VaccineCode> onlyWith,
      @Nullable Boolean mayBeEmpty) {
    ClauseEntry {
      Required.all("when", when);
    }

    Clause toClause() {
      return new Clause(when.toRequirement(), citation, onlyWith == null ? Set.of() : onlyWith);
    }
  }

  record TermEntry(
      String term,
      @Nullable List<ClauseEntry> who,
      @Nullable RequirementFile countsOn,
      @Nullable List<MethodFile.ProductEntry> products,
      @Nullable List<MethodFile> methods,
      @Nullable List<DoseFile> boosters,
      @Nullable Set<String> withdraw) {
    TermEntry {
      Required.all("term", term);
    }

    TermEntry over(@Nullable TermEntry base) {
      return base == null
          ? this
          : new TermEntry(
              term,
              who == null ? base.who : who,
              countsOn == null ? base.countsOn : countsOn,
              products == null ? base.products : products,
              MethodFile.merge(base.methods, methods, withdraw),
              boosters == null ? base.boosters : boosters,
              null);
    }

    Term toTerm() {
      if (who == null) {
        throw new RuleRemark.Refusal("termWho", term);
      } else if (who.isEmpty()) {
        throw new RuleRemark.Refusal("termNoClause", term);
      }
      List<MethodFile> all = methods == null ? List.of() : methods;
      List<DoseFile> rounds = boosters == null ? List.of() : boosters;
      return new Term(
          term,
          who.stream().map(ClauseEntry::toClause).toList(),
          RequirementFile.orNull(countsOn),
          all.stream().map(method -> method.toMethod(products, rounds)).toList());
    }
  }

  /** The terms, an edition's only one being named {@code 1}. */
  List<TermEntry> allTerms() {
    return terms != null
        ? terms
        : List.of(new TermEntry("1", who, countsOn, products, methods, boosters, withdraw));
  }

  EditionFile over(EditionFile base) {
    Map<String, TermEntry> merged = new LinkedHashMap<>();
    base.allTerms().forEach(entry -> merged.put(entry.term(), entry));
    for (TermEntry entry : allTerms()) {
      merged.put(entry.term(), entry.over(merged.get(entry.term())));
    }
    return new EditionFile(
        id,
        null,
        inForceFrom,
        inForceUntil,
        expiresOn,
        afterGap,
        promulgatedOn,
        source == null ? base.source : source,
        citation,
        ja == null ? base.ja : ja,
        en == null ? base.en : en,
        pastInfectionBars == null ? base.pastInfectionBars : pastInfectionBars,
        exclusions == null ? base.exclusions : exclusions,
        null,
        null,
        null,
        null,
        null,
        null,
        new ArrayList<>(merged.values()));
  }

  Edition toEdition() {
    if (ja == null || en == null || ja.isBlank() || en.isBlank()) {
      throw new SentenceMissingException();
    }
    List<ExclusionEntry> out = exclusions == null ? List.of() : exclusions;
    return new Edition(
        id,
        inForceFrom,
        inForceUntil,
        expiresOn,
        promulgatedOn,
        source == null ? RuleSource.STATUTE : source,
        citation,
        ja,
        en,
        pastInfectionBars == null || pastInfectionBars,
        out.stream()
            .map(e -> new Exclusion(e.when().toRequirement(), e.reason(), e.citation()))
            .toList(),
        allTerms().stream().map(TermEntry::toTerm).toList());
  }

  /** An edition does not say in one sentence, in both languages, what it asks. */
  static final class SentenceMissingException extends RuleRemark.Refusal {
    private static final long serialVersionUID = 1L;

    SentenceMissingException() {
      super("sentence");
    }
  }
}
