package jp.sesshu.resident;

/**
 * A person with an addressee number who does not stand in this municipality's resident register
 * (住登外者), such as a child from elsewhere vaccinated here.
 *
 * @param particulars what is known
 */
public record NonRegisteredPerson(Particulars particulars) implements Addressee {}
