package jp.sesshu.testkit.city;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.sesshu.resident.Sex;
import jp.sesshu.testkit.city.Member.Role;

/**
 * Sorts a population into households: parents with children first, oldest child first, then
 * couples, then people who live alone. One family in eight has one parent, one in fifteen a
 * grandparent, one birth in eighty brings twins.
 */
final class Households {
  private static final int GROWN = 20;

  private final AgePyramid people;
  private final RandomGenerator random;

  Households(AgePyramid people, RandomGenerator random) {
    this.people = people;
    this.random = random;
  }

  /** The members of every household; each person is in one. */
  List<List<Member>> all() {
    List<List<Member>> households = new ArrayList<>();
    for (int age = people.oldestUpTo(GROWN - 1); age >= 0; age = people.oldestUpTo(GROWN - 1)) {
      households.add(family(age));
    }
    while (people.left() > 0) {
      households.add(grownUps(people.oldestUpTo(AgePyramid.OLDEST)));
    }
    return households;
  }

  private List<Member> family(int oldest) {
    List<Member> children = children(oldest);
    List<Member> family = new ArrayList<>();
    int motherAge = oldest + 24 + random.nextInt(13);
    int mother = people.take(Sex.FEMALE, motherAge, 6);
    int father = random.nextInt(8) > 0 ? people.take(Sex.MALE, motherAge + 1, 8) : -1;
    if (father >= 0) {
      family.add(new Member(Role.HEAD, Sex.MALE, father, false));
    }
    if (mother >= 0) {
      Role role = family.isEmpty() ? Role.HEAD : Role.SPOUSE;
      family.add(new Member(role, Sex.FEMALE, mother, false));
    }
    family.addAll(children);
    if (random.nextInt(15) == 0) {
      addGrandmother(motherAge, family);
    }
    return family;
  }

  private void addGrandmother(int motherAge, List<Member> family) {
    int age = people.take(Sex.FEMALE, motherAge + 27, 8);
    if (age >= 0) {
      family.add(new Member(Role.PARENT, Sex.FEMALE, age, false));
    }
  }

  private List<Member> children(int oldest) {
    List<Member> children = new ArrayList<>();
    addChild(oldest, 0, false, children);
    boolean twins = random.nextInt(80) == 0;
    if (twins) {
      addChild(oldest, 0, true, children);
    }
    int siblings = siblings();
    int age = oldest;
    for (int sibling = 0; sibling < siblings; sibling++) {
      age -= 1 + random.nextInt(4);
      if (age >= 0) {
        addChild(age, 1, false, children);
      }
    }
    return children;
  }

  private int siblings() {
    int drawn = random.nextInt(20);
    return drawn < 9 ? 0 : drawn < 17 ? 1 : 2;
  }

  private void addChild(int age, int spread, boolean twin, List<Member> children) {
    Sex first = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
    Sex second = first == Sex.MALE ? Sex.FEMALE : Sex.MALE;
    for (Sex sex : List.of(first, second)) {
      int taken = people.take(sex, age, spread);
      if (taken >= 0) {
        children.add(new Member(Role.CHILD, sex, taken, twin));
        return;
      }
    }
  }

  private List<Member> grownUps(int age) {
    List<Member> household = new ArrayList<>();
    Sex sex = people.count(Sex.MALE, age) > 0 ? Sex.MALE : Sex.FEMALE;
    household.add(new Member(Role.HEAD, sex, people.take(sex, age, 0), false));
    int together = age < 30 ? 15 : age < 80 ? 62 : 40;
    if (random.nextInt(100) < together) {
      Sex other = sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
      int spouse = people.take(other, age - 2 + random.nextInt(3), 7);
      if (spouse >= 0) {
        household.add(new Member(Role.SPOUSE, other, spouse, false));
      }
    }
    return household;
  }
}
