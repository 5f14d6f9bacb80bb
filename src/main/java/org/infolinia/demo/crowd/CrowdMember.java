package org.infolinia.demo.crowd;

import java.time.LocalDate;

/**
 * One of the crowd.
 *
 * @param id from 1
 * @param phone E.164, nobody else's
 * @param card 16 digits, nobody else's
 * @param activity rank among all, 0 for the most active
 */
public record CrowdMember(
        long id,
        String first,
        String last,
        String city,
        String phone,
        String card,
        String email,
        LocalDate born,
        long activity) {

    public String fullName() {
        return first + " " + last;
    }
}
