package jp.sesshu.resident;

import java.time.LocalDate;
import java.util.Set;

/**
 * What one row of the register says that was not known before (異動の内容).
 *
 * <p>Distinguished from a {@link ResidencyChange}, which is what the register itself calls its last
 * event: a change here is found by comparing two versions, whatever the event is called. One row
 * can bring several: a bride moves, takes a new name and joins a household.
 */
public sealed interface RegisterChange {

  /** Which kind of change it is, for counting. */
  Kind kind();

  /** A number seen for the first time. */
  record FirstSeen() implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.FIRST_SEEN;
    }
  }

  /**
   * 再転入: a former resident has come back. The first arrival of a new number is {@link FirstSeen}.
   *
   * @param since 住民となった日
   */
  record MovedIn(LocalDate since) implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.MOVED_IN;
    }
  }

  /** 転居: a resident lives elsewhere in the municipality. */
  record MovedWithin() implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.MOVED_WITHIN;
    }
  }

  /**
   * 転出, and every other end of a residency but death.
   *
   * @param until the first day that is no longer covered
   */
  record MovedOut(LocalDate until) implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.MOVED_OUT;
    }
  }

  /**
   * 死亡.
   *
   * @param on the day of the event, or else of the end of the residency
   */
  record Died(LocalDate on) implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.DIED;
    }
  }

  /** 氏名の変更: another name, by an event or because it reads otherwise. */
  record Renamed() implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.RENAMED;
    }
  }

  /** 世帯の変更: another household, or another place in it. */
  record HouseholdChanged() implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.HOUSEHOLD_CHANGED;
    }
  }

  /**
   * A person from outside the register has become a resident (住登外者 → 住民).
   *
   * @param since 住民となった日
   */
  record BecameResident(LocalDate since) implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.BECAME_RESIDENT;
    }
  }

  /** A former resident is kept as a person outside the register (住民 → 住登外者). */
  record LeftRegister() implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.LEFT_REGISTER;
    }
  }

  /** 取消: the register strikes the record out. */
  record Cancelled() implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.CANCELLED;
    }
  }

  /** 取消の取消: a struck-out record is in force again. */
  record Reinstated() implements RegisterChange {
    @Override
    public Kind kind() {
      return Kind.REINSTATED;
    }
  }

  /**
   * Fields that say something else without any event that explains it (修正).
   *
   * @param fields which, at least one
   */
  record Corrected(Set<RegisterField> fields) implements RegisterChange {

    /** Copies the fields; refuses none. */
    public Corrected {
      fields = Set.copyOf(fields);
      if (fields.isEmpty()) {
        throw new IllegalArgumentException("a correction must name a field");
      }
    }

    @Override
    public Kind kind() {
      return Kind.CORRECTED;
    }
  }

  /** The kinds, in the order in which a summary names them. */
  enum Kind {
    /** {@link FirstSeen}. */
    FIRST_SEEN,
    /** {@link MovedIn}. */
    MOVED_IN,
    /** {@link MovedWithin}. */
    MOVED_WITHIN,
    /** {@link MovedOut}. */
    MOVED_OUT,
    /** {@link Died}. */
    DIED,
    /** {@link Renamed}. */
    RENAMED,
    /** {@link HouseholdChanged}. */
    HOUSEHOLD_CHANGED,
    /** {@link BecameResident}. */
    BECAME_RESIDENT,
    /** {@link LeftRegister}. */
    LEFT_REGISTER,
    /** {@link Cancelled}. */
    CANCELLED,
    /** {@link Reinstated}. */
    REINSTATED,
    /** {@link Corrected}. */
    CORRECTED
  }
}
