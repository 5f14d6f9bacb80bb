package org.infolinia.scripts.figures;

import java.util.List;

/**
 * What became of one version.
 *
 * @param finished runs that came to an end of the script, of all
 * @param adherence compulsory words that were read out, of those on the paths that were taken
 * @param handleSeconds of the calls in which it was followed
 * @param firstContact contacts after which the same participant did not get in touch about the same topic again in
 *     {@code repeatDays} days, of those that are that long ago
 * @param repeatDays as the program has settled it
 * @param satisfied ratings of {@value ScriptFigures#SATISFIED} or more of 5, of the contacts' that were rated
 * @param places in the order of the script
 * @param skips the newest reasons for leaving places out
 */
public record VersionFigures(
        Share finished,
        Share adherence,
        Middle handleSeconds,
        Share firstContact,
        int repeatDays,
        Share satisfied,
        List<PlaceFigures> places,
        List<Skip> skips) {

    public VersionFigures {
        places = List.copyOf(places);
        skips = List.copyOf(skips);
    }

    public record Skip(String node, String reason) {}
}
