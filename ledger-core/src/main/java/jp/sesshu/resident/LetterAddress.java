package jp.sesshu.resident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a letter to an addressee may go on a day, or why none may (送付先の判定).
 *
 * <p>Distinguished from what a caller may <em>see</em> ({@link AddresseeView}): a letter to a
 * protected person may go to the address that person named, which nobody else is shown.
 *
 * <p>The first rule that applies:
 *
 * <ol>
 *   <li>to a record that is struck out, and to the dead, no letter goes;
 *   <li>while a support measure is in force, a letter goes only to a mailing address named on or
 *       after its first day: the registered address, and one named before, may be known to whom the
 *       person fled. Without such an address a person of the office decides;
 *   <li>a mailing address in force, the newest;
 *   <li>for a resident on that day, and for a person outside the register, the registered address;
 *   <li>for whoever has left, the forwarding address, if it is known.
 * </ol>
 */
public sealed interface LetterAddress {

  /** Where a letter may go on a day, by the rules above. */
  static LetterAddress on(
      LocalDate day,
      AddresseeRecord record,
      Collection<MailingAddress> mailing,
      Collection<SupportMeasure> measures) {
    Particulars particulars = record.addressee().particulars();
    if (record.state() == AddresseeRecord.State.CANCELLED) {
      return new NotToBeSent(Reason.CANCELLED);
    }
    if (particulars.death().filter(death -> !death.isAfter(day)).isPresent()) {
      return new NotToBeSent(Reason.DECEASED);
    }
    Optional<LocalDate> protectedSince =
        measures.stream()
            .filter(measure -> measure.inForceOn(day))
            .map(SupportMeasure::from)
            .max(Comparator.naturalOrder());
    Optional<MailingAddress> named =
        mailing.stream()
            .filter(one -> !one.from().isAfter(day))
            .filter(one -> protectedSince.filter(one.from()::isBefore).isEmpty())
            .max(Comparator.comparing(MailingAddress::from));
    if (named.isPresent()) {
      return new Deliverable(named.get().recipient(), named.get().address(), Origin.MAILING);
    }
    return protectedSince.isPresent()
        ? new NotToBeSent(Reason.PROTECTED)
        : registered(day, record.addressee());
  }

  private static LetterAddress registered(LocalDate day, Addressee addressee) {
    String recipient = addressee.demographics().name().display();
    boolean lives = addressee.fold(resident -> livesHere(resident, day), outside -> true);
    Optional<Address> address =
        lives
            ? Optional.of(addressee.demographics().address())
            : addressee.particulars().forwardingAddress();
    return address
        .filter(one -> !one.isEmpty())
        .<LetterAddress>map(
            one -> new Deliverable(recipient, one, lives ? Origin.REGISTERED : Origin.FORWARDING))
        .orElseGet(() -> new NotToBeSent(lives ? Reason.NO_ADDRESS : Reason.MOVED_AWAY));
  }

  /** Whoever has not left yet; a move-in still ahead does not stop a letter. */
  private static boolean livesHere(Resident resident, LocalDate day) {
    return resident.residency().until().filter(until -> !day.isBefore(until)).isEmpty();
  }

  /** Answers by outcome. */
  default <T> T fold(Function<Deliverable, T> deliverable, Function<NotToBeSent, T> notToBeSent) {
    if (this instanceof Deliverable d) {
      return deliverable.apply(d);
    }
    return notToBeSent.apply((NotToBeSent) this);
  }

  /**
   * A letter may go here.
   *
   * @param recipient the name on the envelope
   * @param address where to
   * @param origin which of the person's addresses it is
   */
  record Deliverable(String recipient, Address address, Origin origin) implements LetterAddress {

    @Override
    public String toString() {
      return "Deliverable[withheld, " + origin + "]";
    }
  }

  /**
   * No letter goes by itself.
   *
   * @param reason why
   */
  record NotToBeSent(Reason reason) implements LetterAddress {}

  /** Which of a person's addresses. */
  enum Origin {
    /** 送付先. */
    MAILING,
    /** 住所. */
    REGISTERED,
    /** 転出後住所. */
    FORWARDING
  }

  /** Why no letter goes. */
  enum Reason {
    /** 取消. */
    CANCELLED,
    /** 死亡. */
    DECEASED,
    /** 支援措置, and no address named under it. */
    PROTECTED,
    /** 転出, and nobody knows where to. */
    MOVED_AWAY,
    /** The register has no address. */
    NO_ADDRESS
  }
}
