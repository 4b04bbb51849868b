package jp.sesshu.eligibility.internal;

import java.util.ArrayList;
import java.util.List;
import jp.sesshu.calendar.EpochDays;
import jp.sesshu.eligibility.Requirement;

/** Days that hold while an edition is in force: the union of several such, as one requirement. */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record InForceDays(DayNode[] requirements, int[] from, int[] until) implements DayNode {

  @Override
  public void days(Workspace w, Ranges out) {
    out.clear();
    Ranges part = w.borrow();
    Ranges either = w.borrow();
    for (int i = 0; i < requirements.length; i++) {
      requirements[i].days(w, part);
      part.clip(from[i], until[i]);
      if (!part.isEmpty()) {
        either.setUnion(out, part);
        out.set(either);
      }
    }
    w.release();
    w.release();
  }

  /** Collects them; what two editions that follow one another have alike becomes one. */
  static final class Builder {
    private final RequirementCompiler compiler;
    private final List<DayNode> requirements = new ArrayList<>();
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> until = new ArrayList<>();
    private final Asked asked;
    private Dependence dependence = Dependence.COHORT;

    Builder(RequirementCompiler compiler) {
      this.compiler = compiler;
      asked = compiler.askedNothing();
    }

    void add(Requirement requirement, int first, int last) {
      Dependence of = Dependence.of(requirement);
      dependence = of.compareTo(dependence) > 0 ? of : dependence;
      asked.add(requirement);
      DayNode node = compiler.compile(requirement);
      for (int i = 0; i < requirements.size(); i++) {
        int end = until.get(i);
        if (requirements.get(i).equals(node) && end != EpochDays.OPEN && end + 1 == first) {
          until.set(i, last);
          return;
        }
      }
      requirements.add(node);
      from.add(first);
      until.add(last);
    }

    DayNode build() {
      DayNode node =
          new InForceDays(
              requirements.toArray(DayNode[]::new),
              from.stream().mapToInt(day -> day).toArray(),
              until.stream().mapToInt(day -> day).toArray());
      return dependence == Dependence.PERSON
          ? compiler.ofPerson(node, asked)
          : compiler.ofCohort(node);
    }
  }
}
