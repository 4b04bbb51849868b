package jp.sesshu.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.sesshu.eligibility.Clause;
import jp.sesshu.eligibility.DoseRule;
import jp.sesshu.eligibility.Edition;
import jp.sesshu.eligibility.Exclusion;
import jp.sesshu.eligibility.Method;
import jp.sesshu.eligibility.Product;
import jp.sesshu.eligibility.ProgrammeRules;
import jp.sesshu.eligibility.RuleSource;
import jp.sesshu.eligibility.Spacing;
import jp.sesshu.eligibility.StandardPeriod;
import jp.sesshu.eligibility.Term;
import org.jspecify.annotations.Nullable;

/**
 * A programme's rules as of a day in words (規則の説明): who, by which methods, and on which articles.
 *
 * <p>Distinguished from the text of the ordinance: the words are ours and follow the rules that are
 * computed with, so that a reader can hold one against the other. Immutable.
 */
public final class RuleExplanation {

  /** In Japanese. */
  public static final RuleExplanation JAPANESE = new RuleExplanation("explain_ja.properties", true);

  /** In English. */
  public static final RuleExplanation ENGLISH = new RuleExplanation("explain_en.properties", false);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern OF_TERM = Pattern.compile("([0-9]+)-([0-9]+|booster)");

  private final RequirementWords words;
  private final boolean japanese;

  private RuleExplanation(String resource, boolean japanese) {
    words = new RequirementWords(resource, japanese);
    this.japanese = japanese;
  }

  /** English for English, Japanese for all other locales. */
  public static RuleExplanation in(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : JAPANESE;
  }

  /** The rules in force on a day, as lines that each end with a line feed. */
  public String of(ProgrammeRules rules, LocalDate asOf) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("heading", rules.japaneseName(), rules.id()));
    lines.add(words.say("asOf", asOf));
    Optional<Edition> inForce = rules.editionOn(asOf);
    if (inForce.isEmpty()) {
      lines.add(words.say("none"));
    } else {
      edition(rules, inForce.get(), lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private void edition(ProgrammeRules rules, Edition edition, List<String> lines) {
    String source = edition.source() == RuleSource.STATUTE ? "statute" : "interpretation";
    lines.add(words.say("edition", edition.id(), words.say(source)));
    LocalDate last = lastDay(rules, edition);
    lines.add(
        last == null
            ? words.say("inForceOpen", edition.inForceFrom())
            : words.say("inForce", edition.inForceFrom(), last));
    edition.promulgatedOn().ifPresent(day -> lines.add(words.say("promulgated", day)));
    lines.add(words.say("citation", edition.citation()));
    lines.add(japanese ? edition.japanese() : edition.english());
    if (rules.leavesTo() != null) {
      lines.add(words.say("leavesTo", rules.leavesTo()));
    }
    boolean alone = edition.terms().size() == 1;
    for (Term term : edition.terms()) {
      lines.add("");
      lines.add(alone ? words.say("who") : words.say("term", term.id()));
      term(term, lines);
    }
    if (edition.pastInfectionBars()) {
      lines.add(words.say("pastInfection"));
    }
    for (Exclusion exclusion : edition.exclusions()) {
      lines.add(words.say("excluded", words.of(exclusion.days())));
      lines.add(words.say("clauseCitation", exclusion.citation()));
    }
  }

  private static @Nullable LocalDate lastDay(ProgrammeRules rules, Edition edition) {
    if (edition.lastDay() != null) {
      return edition.lastDay();
    }
    int next = rules.editions().indexOf(edition) + 1;
    return next < rules.editions().size()
        ? rules.editions().get(next).inForceFrom().minusDays(1)
        : null;
  }

  private void term(Term term, List<String> lines) {
    for (Clause clause : term.who()) {
      String limit =
          clause.onlyWith().isEmpty()
              ? ""
              : words.say("onlyWith", words.vaccines(clause.onlyWith()));
      lines.add(words.say("clause", words.of(clause.days()) + limit));
      if (clause.citation() != null) {
        lines.add(words.say("clauseCitation", clause.citation()));
      }
    }
    for (Method method : term.methods()) {
      method(method, lines);
    }
  }

  private void method(Method method, List<String> lines) {
    lines.add(words.say("method", method.id()));
    if (method.start() != null) {
      lines.add("  " + words.say("start", words.of(method.start())));
    }
    String products =
        method.products().stream().map(this::product).collect(Collectors.joining("・"));
    String named = products.isEmpty() ? words.say("noProduct") : products;
    lines.add("  " + words.say("products", named));
    if (!method.counts().isEmpty()) {
      lines.add("  " + words.say("counts", words.vaccines(method.counts())));
    }
    if (!method.whereAnyCounts().isEmpty()) {
      lines.add("  " + words.say("whereAnyCounts", words.vaccines(method.whereAnyCounts())));
    }
    if (!method.goesOnFrom().isEmpty()) {
      lines.add("  " + words.say("goesOnFrom", words.vaccines(method.goesOnFrom())));
    }
    for (int i = 0; i < method.doses().size(); i++) {
      lines.add("  " + dose(method.doses().get(i), i + 1));
    }
  }

  private String product(Product product) {
    String code = product.vaccine().value();
    return product.on() == null ? code : words.say("productOn", code, words.of(product.on()));
  }

  private String dose(DoseRule dose, int number) {
    List<String> parts = new ArrayList<>();
    parts.add(name(dose, number));
    dose.spacings().forEach(spacing -> spacing(spacing, parts));
    if (dose.on() != null) {
      parts.add(words.part(dose.on()));
    }
    if (dose.mayLapse()) {
      parts.add(words.say("mayLapse"));
    }
    if (!dose.only().isEmpty()) {
      parts.add(words.say("only", words.vaccines(dose.only())));
    }
    if (dose.standard() != null) {
      parts.add(words.say("standard", standard(dose.standard())));
    }
    return String.join(words.say("separator"), parts);
  }

  /** By its label: 2, of a term that is counted on ({@code 2} alone), or 1-2 of the first term. */
  private String name(DoseRule dose, int number) {
    String label = dose.label();
    Matcher ofTerm = OF_TERM.matcher(label);
    if (ofTerm.matches()) {
      return dose.booster()
          ? words.say("boosterOfTerm", ofTerm.group(1))
          : words.say("doseOfTerm", ofTerm.group(1), ofTerm.group(2));
    } else if (dose.booster()) {
      return label.equals("booster") ? words.say("boosterAlone") : words.say("booster", label);
    }
    boolean otherTerm = NUMBER.matcher(label).matches() && !label.equals(String.valueOf(number));
    return words.say(otherTerm ? "termAlone" : "dose", label);
  }

  private void spacing(Spacing spacing, List<String> parts) {
    String since = words.say("since." + spacing.since(), spacing.dose());
    String where = limits(spacing);
    if (spacing.atLeast() != null) {
      String doctor =
          spacing.ifDoctorJudges() == null
              ? ""
              : words.say("doctor", words.interval(spacing.ifDoctorJudges()));
      parts.add(words.say("atLeast", since, words.interval(spacing.atLeast())) + doctor + where);
    }
    if (spacing.atMost() != null) {
      String grace = spacing.grace() ? words.say("grace") : "";
      parts.add(words.say("atMost", since, words.interval(spacing.atMost())) + grace + where);
    }
    if (spacing.on() != null) {
      parts.add(words.of(spacing.on()) + where);
    }
  }

  /** With which products and when an interval is asked for; empty if always. */
  private String limits(Spacing spacing) {
    String with = spacing.with().isEmpty() ? "" : words.say("with", words.vaccines(spacing.with()));
    return spacing.when() == Spacing.When.ALWAYS
        ? with
        : with + words.say("when." + spacing.when());
  }

  private String standard(StandardPeriod standard) {
    List<String> parts = new ArrayList<>();
    String since = words.say("since." + standard.since(), 1);
    if (standard.on() != null) {
      parts.add(words.of(standard.on()));
    }
    if (standard.atLeast() != null) {
      parts.add(words.say("atLeast", since, words.interval(standard.atLeast())));
    }
    if (standard.atMost() != null) {
      parts.add(words.say("atMost", since, words.interval(standard.atMost())));
    }
    return String.join(words.say("separator"), parts);
  }
}
