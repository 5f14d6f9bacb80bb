package org.infolinia.calls.callbacks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.Optional;
import org.infolinia.kernel.PhoneNumber;

/** Where a telephone is, as far as its number tells: in a country of one zone it is known. */
public final class TimeZones {

    private TimeZones() {}

    /** Empty where the country is unknown or has several. */
    public static Optional<ZoneId> of(PhoneNumber number) {
        try {
            var numbers = PhoneNumberUtil.getInstance();
            return Optional.ofNullable(numbers.getRegionCodeForNumber(numbers.parse(number.e164(), null)))
                    .flatMap(TimeZones::onlyZoneOf);
        } catch (NumberParseException unknownCountry) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> onlyZoneOf(String region) {
        var zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, region, null);
        return zones.size() == 1 ? Optional.of(ZoneId.of(zones.iterator().next())) : Optional.empty();
    }
}
