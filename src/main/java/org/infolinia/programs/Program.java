package org.infolinia.programs;

import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;

/**
 * A loyalty program as everybody else sees it.
 *
 * @param code short and unique, such as {@code KS}; what commands and files name it by
 * @param mark one or two letters for the coloured mark
 * @param colour name of a colour token: berry, amber, pine or plum
 * @param language what participants are written to in when nothing better is known
 * @param country ISO 3166 code; national phone numbers and holidays are this country's
 * @param levels how well a caller must be identified for what
 */
public record Program(
        ProgramId id,
        String code,
        String name,
        String mark,
        String colour,
        Language language,
        String country,
        RequiredLevels levels) {

    /**
     * @param balance to hear the balance and history
     * @param contact to change contact data
     * @param points to have points adjusted
     * @param person to hear what else is on record of him: his name, his card, since when he belongs, and open tickets
     */
    public record RequiredLevels(
            IdentificationLevel balance,
            IdentificationLevel contact,
            IdentificationLevel points,
            IdentificationLevel person) {

        /**
         * The lowest that a program may settle. Who only matches by a number may have forged it; contact data and what is
         * on record answer knowledge questions; points are worth money.
         */
        public static final RequiredLevels LOWEST = new RequiredLevels(
                IdentificationLevel.MATCHED, IdentificationLevel.KNOWLEDGE, IdentificationLevel.KNOWLEDGE);

        /** Of a program that settles nothing of its own for what is on record of the person. */
        public RequiredLevels(IdentificationLevel balance, IdentificationLevel contact, IdentificationLevel points) {
            this(balance, contact, points, IdentificationLevel.KNOWLEDGE);
        }

        /** Whether none of these is lower than the other's. */
        boolean reach(RequiredLevels other) {
            return balance.reaches(other.balance)
                    && contact.reaches(other.contact)
                    && points.reaches(other.points)
                    && person.reaches(other.person);
        }
    }
}
