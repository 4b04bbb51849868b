package jp.sesshu;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.Authority;
import jp.sesshu.resident.AddresseeNumber;
import jp.sesshu.resident.AddresseeView;
import jp.sesshu.resident.AddresseeView.Item;
import jp.sesshu.resident.MailingAddress;
import jp.sesshu.resident.ResidentDirectory;
import jp.sesshu.resident.SupportMeasure;

/**
 * Where operators and other business systems ask about addressees (宛名情報の提供): each is told what its
 * own authority covers, and of a protected person no address unless it covers that, too.
 */
public final class AddresseeDesk {
  private final MunicipalLedger ledger;
  private final Acts acts;

  AddresseeDesk(MunicipalLedger ledger, Acts acts) {
    this.ledger = ledger;
    this.acts = acts;
  }

  /** What the principal may know of an addressee today; none if there is no such number. */
  public Optional<AddresseeView> find(AddresseeNumber number) {
    return acts.run(
        AuditEvent.ADDRESSEE_READ,
        Map.of("addressee", number.value()),
        work -> Acts.Done.of(view(work.residents(), number)));
  }

  private Optional<AddresseeView> view(ResidentDirectory directory, AddresseeNumber number) {
    return directory
        .find(number)
        .map(
            record ->
                AddresseeView.of(
                    record,
                    directory.mailingAddresses(number),
                    directory.supportMeasures(number),
                    scope(acts.principal().authorities()),
                    ledger.today()));
  }

  private static AddresseeView.Scope scope(Set<Authority> authorities) {
    Set<Item> items =
        EnumSet.of(Item.NAME, Item.BIRTH_DATE, Item.SEX, Item.ADDRESS, Item.MAILING_ADDRESS);
    if (authorities.contains(Authority.HOUSEHOLD_READ)) {
      items.add(Item.HOUSEHOLD);
    }
    if (authorities.contains(Authority.RESIDENCY_READ)) {
      items.addAll(List.of(Item.RESIDENCY, Item.FORMER_ADDRESSES));
    }
    return new AddresseeView.Scope(items, authorities.contains(Authority.PROTECTED_ADDRESS_READ));
  }

  /** Records a support measure. */
  public void protect(SupportMeasure measure) {
    acts.run(
        AuditEvent.SUPPORT_MEASURE,
        Map.of("addressee", measure.number().value()),
        work -> {
          work.residents().add(measure);
          return Acts.Done.of(measure);
        });
  }

  /** Records where an addressee wants letters sent. */
  public void sendTo(MailingAddress address) {
    acts.run(
        AuditEvent.MAILING_ADDRESS,
        Map.of("addressee", address.number().value()),
        work -> {
          work.residents().add(address);
          return Acts.Done.of(address);
        });
  }
}
