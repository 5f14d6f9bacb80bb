package org.infolinia.tickets.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.fields.CustomField.Content;
import org.infolinia.tickets.fields.CustomField.Option;
import org.infolinia.tickets.fields.FieldsChanged.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where supervisors say what a program wants to know of its tickets. */
@Service
public class FieldDesk {

    /** Of each program, archived ones among them. */
    public static final int MAXIMUM_FIELDS = 40;

    private final FieldRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    FieldDesk(FieldRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Those of the programs whose fields are the asker's to write, the first made first. */
    @Transactional(readOnly = true)
    public List<CustomField> of(Collection<ProgramId> programs) {
        return rows.of(programs.stream()
                .filter(program -> gatekeeper.allows(Permission.MANAGE_MAIL, program))
                .toList());
    }

    /** Whether tickets have values of it, so that it would be archived and not removed. */
    @Transactional(readOnly = true)
    public boolean isUsed(CustomField field) {
        gatekeeper.demand(Permission.MANAGE_MAIL, field.program());
        return rows.isUsed(field);
    }

    /**
     * Refused as {@code field-label} when a language lacks its words, {@code field-label-taken}, {@code field-options} when
     * nothing or too much can be chosen, and {@code field-too-many}.
     */
    @Transactional
    public Outcome<CustomField> add(ProgramId program, Content content) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, program);
        var others = rows.of(List.of(program));
        if (others.size() >= MAXIMUM_FIELDS) {
            return Outcome.refused("field-too-many", MAXIMUM_FIELDS);
        }
        return objection(content, others)
                .map(Outcome::<CustomField>refused)
                .orElseGet(() -> told(by, Deed.ADDED, rows.add(program, withKeys(content, List.of()))));
    }

    /**
     * What was taken away from the choices stays, archived, where tickets have it. Refused as {@link #add} is, as
     * {@code field-kind} when it would be of another kind, and as {@code field-changed-meanwhile} when it is not what was
     * seen.
     */
    @Transactional
    public Outcome<CustomField> change(CustomField seen, Content content) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, seen.program());
        if (content.kind() != seen.content().kind()) {
            return Outcome.refused("field-kind");
        }
        var others = rows.of(List.of(seen.program())).stream()
                .filter(other -> other.id() != seen.id())
                .toList();
        return objection(content, others)
                .map(Outcome::<CustomField>refused)
                .orElseGet(() -> settled(by, Deed.CHANGED, seen, withUsedOptions(seen, content), seen.isArchived()));
    }

    /** Archives the field when tickets have values of it. Refused as {@code field-changed-meanwhile}. */
    @Transactional
    public Outcome<CustomField> remove(CustomField seen) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, seen.program());
        if (rows.isUsed(seen)) {
            return settled(by, Deed.ARCHIVED, seen, seen.content(), true);
        }
        return rows.remove(seen) ? told(by, Deed.REMOVED, seen) : changedMeanwhile();
    }

    /** Lets an archived field be filled in again. Refused as {@code field-changed-meanwhile}. */
    @Transactional
    public Outcome<CustomField> restore(CustomField seen) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, seen.program());
        return settled(by, Deed.RESTORED, seen, seen.content(), false);
    }

    private Outcome<CustomField> settled(Actor by, Deed deed, CustomField seen, Content content, boolean isArchived) {
        return rows.change(seen, content, isArchived)
                .map(changed -> told(by, deed, changed))
                .orElseGet(FieldDesk::changedMeanwhile);
    }

    private Outcome<CustomField> told(Actor by, Deed deed, CustomField field) {
        events.publishEvent(new FieldsChanged(by, deed, field));
        return Outcome.done(field);
    }

    private static Outcome<CustomField> changedMeanwhile() {
        return Outcome.refused("field-changed-meanwhile");
    }

    private static Optional<Refusal> objection(Content content, List<CustomField> others) {
        var labels = Stream.concat(
                Stream.of(content.labels()), content.options().stream().map(Option::labels));
        if (!labels.allMatch(FieldDesk::isComplete)) {
            return Optional.of(Refusal.of("field-label", CustomField.MAXIMUM_LABEL_LENGTH));
        }
        long options = content.options().stream()
                .filter(option -> !option.isArchived())
                .count();
        if (content.kind().hasOptions() ? options < 1 || options > CustomField.MAXIMUM_OPTIONS : options > 0) {
            return Optional.of(Refusal.of("field-options", CustomField.MAXIMUM_OPTIONS));
        }
        return Stream.of(Language.values())
                .filter(language -> others.stream()
                        .anyMatch(other ->
                                other.label(language).equals(content.labels().get(language))))
                .findFirst()
                .map(language ->
                        Refusal.of("field-label-taken", content.labels().getOrDefault(language, "")));
    }

    private static boolean isComplete(Map<Language, String> labels) {
        return Stream.of(Language.values())
                .map(language -> labels.getOrDefault(language, ""))
                .allMatch(label -> !label.isBlank() && label.length() <= CustomField.MAXIMUM_LABEL_LENGTH);
    }

    private Content withUsedOptions(CustomField seen, Content content) {
        var kept = content.options().stream().map(Option::key).toList();
        var used = seen.content().options().stream()
                .filter(option -> !kept.contains(option.key()))
                .filter(option -> rows.isUsed(seen, option.key()))
                .map(option -> new Option(option.key(), option.labels(), true));
        var options = Stream.concat(content.options().stream(), used).toList();
        return withKeys(
                new Content(content.labels(), content.kind(), options, content.isCompulsory()),
                seen.content().options());
    }

    /** New choices get keys that the field has not had, as far as anybody remembers. */
    private static Content withKeys(Content content, List<Option> before) {
        long last = Stream.concat(before.stream(), content.options().stream())
                .map(Option::key)
                .filter(key -> !key.isEmpty())
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        var options = new ArrayList<Option>();
        for (var option : content.options()) {
            options.add(
                    option.key().isEmpty()
                            ? new Option(Long.toString(++last), option.labels(), option.isArchived())
                            : option);
        }
        return new Content(content.labels(), content.kind(), options, content.isCompulsory());
    }
}
