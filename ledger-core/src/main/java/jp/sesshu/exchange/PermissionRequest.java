package jp.sesshu.exchange;

import java.time.LocalDate;

/**
 * What is asked of the list: may this kind of body ask that one for this, for this task, on this
 * day.
 *
 * <p>Distinguished from an inquiry, which is about a person; this one is about nobody.
 *
 * @param on the day of the inquiry
 * @param asker who asks
 * @param provider who is asked
 * @param task for which task
 * @param information for which information
 */
public record PermissionRequest(
    LocalDate on,
    PartyCode asker,
    PartyCode provider,
    TaskCode task,
    InformationCode information) {}
