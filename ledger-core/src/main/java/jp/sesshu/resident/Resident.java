package jp.sesshu.resident;

/**
 * A person in this municipality's resident register (住民), now or formerly.
 *
 * <p>Distinguished from a {@link NonRegisteredPerson}, who never was. Someone who has moved away
 * stays a resident of the past: the residency has ended, and the ledger keeps their doses.
 *
 * @param particulars what the register says
 * @param residency since when, and until when
 */
public record Resident(Particulars particulars, Residency residency) implements Addressee {}
