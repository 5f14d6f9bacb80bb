package org.infolinia.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in E.164: {@code +48601274418}. */
public record PhoneNumber(String e164) {

    private static final int MAXIMUM_INPUT_LENGTH = 40;
    private static final Pattern SYNTAX = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** @throws IllegalArgumentException when not E.164; use {@link #parse} for numbers as people write them */
    public PhoneNumber {
        if (!SYNTAX.matcher(e164).matches()) {
            throw new IllegalArgumentException("Not an E.164 number");
        }
    }

    /**
     * A number as people write it, with or without the country code.
     *
     * @param region ISO 3166 code of the country whose national form is meant when no country code is there
     */
    public static Optional<PhoneNumber> parse(String input, String region) {
        if (input.length() > MAXIMUM_INPUT_LENGTH) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(input, region);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Grouped for reading: {@code +48 601 274 418}. */
    public String formatted() {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unknownCountry) {
            return e164;
        }
    }

    /** The middle hidden: {@code +48 601 ••• 418}. */
    public String masked() {
        var digits = formatted();
        int shown = 3;
        int middle = Math.max(digits.length() - 2 * shown - 1, shown);
        return digits.substring(0, middle) + "••• " + digits.substring(digits.length() - shown);
    }

    @Override
    public String toString() {
        return masked();
    }
}
