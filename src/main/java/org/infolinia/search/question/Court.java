package org.infolinia.search.question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.infolinia.search.vocabulary.Companions;
import org.jspecify.annotations.Nullable;

/** The witnesses of one line, and for each segment the jury that hears them. */
final class Court {

    private final List<Segment> segments;
    private final Companions companions;
    private final Audience audience;
    private final List<Witness> witnesses = new ArrayList<>();
    private final @Nullable Jury[] juries;

    Court(List<Segment> segments, List<Meaning> meanings, Companions companions, Audience audience, Deadline deadline)
            throws IOException {
        this.segments = segments;
        this.companions = companions;
        this.audience = audience;
        juries = new @Nullable Jury[segments.size()];
        for (var meaning : meanings) {
            witnesses.add(new Witness(meaning, segments, deadline));
        }
    }

    Companions companions() {
        return companions;
    }

    List<Segment> segments() {
        return segments;
    }

    /** How many parts the line has. */
    int witnesses() {
        return witnesses.size();
    }

    /** Those that point at the fewest documents first. */
    List<Witness> rarestFirst() {
        return witnesses.stream()
                .sorted(Comparator.comparingLong(Witness::frequency))
                .toList();
    }

    Jury jury(Segment segment) throws IOException {
        var known = juries[segment.number()];
        if (known == null) {
            known = new Jury(segment, witnesses, audience);
            juries[segment.number()] = known;
        }
        return known;
    }
}
