package org.infolinia.scripts.figures;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.contacts.ContactFacts;
import org.infolinia.scripts.contacts.ContactFacts.Known;
import org.infolinia.scripts.contacts.ContactRatings;
import org.infolinia.scripts.figures.FigureRows.Followed;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how a version of a script does, for whoever may read reports. */
@Service
public class ScriptFigures {

    /** From this rating of 5 on a participant is satisfied. */
    public static final int SATISFIED = 4;

    /** A run without an end that nobody touched for so long is over. */
    public static final Duration UNDER_WAY = Duration.ofHours(4);

    /** Under so many, the interval says more than the figure. */
    public static final int FIRM = 30;

    private static final int SKIPS_SHOWN = 20;

    /** What counts of contacts of which nobody knows more. */
    private static final Known SOME_CONTACT = new Known(false, false, null);

    private final FigureRows rows;
    private final RemarkRows remarks;
    private final ContactFacts facts;
    private final ContactRatings ratings;
    private final ScriptLibrary library;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    ScriptFigures(
            FigureRows rows,
            RemarkRows remarks,
            ContactFacts facts,
            ContactRatings ratings,
            ScriptLibrary library,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.rows = rows;
        this.remarks = remarks;
        this.facts = facts;
        this.ratings = ratings;
        this.library = library;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public VersionFigures of(ScriptVersionId id) {
        var version = library.version(id);
        gatekeeper.demand(Permission.READ_REPORTS, version.program());
        var now = clock.instant();
        var quietSince = now.minus(UNDER_WAY);
        int repeatDays = facts.repeatDays(version.program());
        var window = Duration.ofDays(repeatDays);
        var contacts = rows.contacts(id);
        return new VersionFigures(
                rows.finished(id, quietSince),
                rows.adherence(id, compulsory(version)),
                handleSeconds(contacts),
                firstContact(rows.followed(version, now.minus(window), window)),
                repeatDays,
                satisfied(contacts),
                places(version, rows.places(id, quietSince)),
                rows.skips(id, SKIPS_SHOWN));
    }

    private Middle handleSeconds(List<String> contacts) {
        return new Middle(facts.of(contacts).values().stream()
                .flatMap(known -> Stream.ofNullable(known.handledSeconds()))
                .map(Long::doubleValue)
                .toList());
    }

    private Share satisfied(List<String> contacts) {
        var scores = ratings.of(contacts);
        return new Share(scores.stream().filter(score -> score >= SATISFIED).count(), scores.size());
    }

    /** Whom we call makes no contact, and whoever is passed on makes no further one. */
    private Share firstContact(List<Followed> all) {
        var known = facts.of(all.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.contact()), one.further().stream()))
                .collect(Collectors.toSet()));
        var counted = all.stream()
                .filter(one -> !known.getOrDefault(one.contact(), SOME_CONTACT).isOutbound())
                .toList();
        var settled = counted.stream()
                .filter(one -> one.further().stream()
                        .map(further -> known.getOrDefault(further, SOME_CONTACT))
                        .noneMatch(Known::isMadeByParticipant))
                .count();
        return new Share(settled, counted.size());
    }

    private static List<String> compulsory(ScriptVersion version) {
        return version.content().nodes().stream()
                .filter(Node::isCompulsory)
                .map(Node::key)
                .toList();
    }

    /** Those that nobody reached too, for that is worth knowing. */
    private List<PlaceFigures> places(ScriptVersion version, List<PlaceFigures> counted) {
        var byKey = counted.stream().collect(Collectors.toMap(PlaceFigures::node, Function.identity()));
        var remarked = remarks.byPlace(version.id());
        return version.content().nodes().stream()
                .map(Node::key)
                .map(key -> byKey.getOrDefault(key, PlaceFigures.untouched(key, 0))
                        .remarkedUpon(remarked.getOrDefault(key, 0L)))
                .toList();
    }
}
