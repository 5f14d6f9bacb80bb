package org.infolinia.calls.dispositions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramFounded;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where supervisors settle what calls can be about. Nothing is ever deleted: old calls keep what they were given. */
@Service
public class DispositionDesk {

    private static final String PART = "dispositions";
    private static final int BEFORE_ANYBODY_CALLS = 0;

    private final DispositionRows rows;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    DispositionDesk(
            DispositionRows rows, ProgramDirectory programs, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Settles a new version. Refused as {@code disposition-code}, {@code disposition-names}, as
     * {@code disposition-changed-meanwhile} when another version holds than the one that was seen, and as
     * {@code dispositions-too-many} when more than {@value Dispositions#MAXIMUM_OFFERED} would be offered at one number.
     */
    @Transactional
    public Outcome<Disposition> settle(SettleDisposition command) {
        var by = gatekeeper.demand(Permission.SETTLE_DISPOSITIONS, command.program());
        var objection = command.objection();
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        rows.reserve(command.program());
        var all = rows.current(command.program());
        var next = command.next();
        return refusal(all, command)
                .or(() -> tooMany(all, next))
                .map(Outcome::<Disposition>refused)
                .orElseGet(() -> {
                    rows.add(command.program(), next, by.name());
                    events.publishEvent(new DispositionSettled(by, command.program(), next));
                    return Outcome.done(next);
                });
    }

    /** A program begins with those that come with the product. */
    @EventListener
    @Transactional
    void on(ProgramFounded event) {
        begin(event.program());
    }

    /** Programs from before dispositions were kept for each. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(BEFORE_ANYBODY_CALLS)
    @Transactional
    void beginAll() {
        gatekeeper.asSystem(PART, () -> programs.mine().forEach(program -> begin(program.id())));
    }

    private void begin(ProgramId program) {
        rows.reserve(program);
        if (rows.isEmpty(program)) {
            ReferenceDispositions.read().forEach(disposition -> rows.add(program, disposition, PART));
        }
    }

    private static Optional<Refusal> refusal(List<Disposition> all, SettleDisposition command) {
        int holds = all.stream()
                .filter(known -> known.code().equals(command.code()))
                .mapToInt(Disposition::version)
                .findFirst()
                .orElse(0);
        return holds == command.seenVersion()
                ? Optional.empty()
                : Optional.of(Refusal.of("disposition-changed-meanwhile", command.code()));
    }

    private static Optional<Refusal> tooMany(List<Disposition> all, Disposition next) {
        var afterwards = Stream.concat(
                        all.stream().filter(known -> !known.code().equals(next.code())), Stream.of(next))
                .toList();
        var numbers = Stream.concat(
                        Stream.of(Optional.<PhoneNumber>empty()),
                        afterwards.stream()
                                .flatMap(each -> each.numbers().stream())
                                .map(Optional::of))
                .distinct();
        return numbers.anyMatch(number -> isTooMany(afterwards, number))
                ? Optional.of(Refusal.of("dispositions-too-many", Dispositions.MAXIMUM_OFFERED))
                : Optional.empty();
    }

    /** A number that no disposition names is offered those that name none. */
    private static boolean isTooMany(List<Disposition> all, Optional<PhoneNumber> number) {
        return all.stream()
                        .filter(each -> !each.retired())
                        .filter(each -> each.numbers().isEmpty()
                                || number.filter(each.numbers()::contains).isPresent())
                        .count()
                > Dispositions.MAXIMUM_OFFERED;
    }
}
