package org.infolinia.ledger.reason;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a program settles for which reasons points may be adjusted by hand, and on what terms. */
@Service
public class ReasonSetup {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");

    private final ReasonRecords reasons;
    private final ReasonVersions versions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    ReasonSetup(
            ReasonRecords reasons, ReasonVersions versions, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.reasons = reasons;
        this.versions = versions;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** All reasons of a program, withdrawn ones included. */
    @Transactional(readOnly = true)
    public List<AdjustmentReason> of(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        return reasons.findByProgramIdOrderById(program.value()).stream()
                .map(ReasonRecord::view)
                .toList();
    }

    /**
     * Adds a reason. Refused as {@code reason-code}, {@code reason-code-taken}, and as {@code reason-terms-maximum},
     * {@code reason-terms-expiry}, {@code reason-terms-words} or {@code reason-terms-goodwill}.
     *
     * @param code 2 to 40 lower-case letters, digits and dashes; it never changes
     */
    @Transactional
    public Outcome<AdjustmentReason> add(ProgramId program, String code, ReasonTerms terms) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        if (!CODE.matcher(code).matches()) {
            return Outcome.refused("reason-code");
        }
        if (reasons.existsByProgramIdAndCode(program.value(), code)) {
            return Outcome.refused("reason-code-taken", code);
        }
        var objection = terms.objection();
        return objection.<Outcome<AdjustmentReason>>map(Outcome::refused).orElseGet(() -> {
            var added = reasons.save(new ReasonRecord(program, reason(code, terms)));
            versions.keep(added, by);
            events.publishEvent(new ReasonChanged(by, program, code, Map.of(), ReasonChanged.facts(added.view())));
            return Outcome.done(added.view());
        });
    }

    /**
     * Settles new terms, which make the next version. Refused as adding is, as {@code reason-unknown}, and as
     * {@code reason-changed-meanwhile} when the version is not the one that was seen.
     */
    @Transactional
    public Outcome<AdjustmentReason> change(ProgramId program, String code, int seenVersion, ReasonTerms terms) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        return terms.objection()
                .<Outcome<AdjustmentReason>>map(Outcome::refused)
                .orElseGet(() -> renew(program, code, seenVersion, by, reason -> reason.change(terms)));
    }

    /** Takes it off the list, or puts it back. Refused as {@code reason-unknown} and {@code reason-changed-meanwhile}. */
    @Transactional
    public Outcome<AdjustmentReason> withdraw(ProgramId program, String code, int seenVersion, boolean isWithdrawn) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        return renew(program, code, seenVersion, by, reason -> reason.withdraw(isWithdrawn));
    }

    private Outcome<AdjustmentReason> renew(
            ProgramId program, String code, int seenVersion, Actor by, Consumer<ReasonRecord> change) {
        var found = reasons.lock(program.value(), code);
        if (found.isEmpty()) {
            return Outcome.refused("reason-unknown");
        }
        var reason = found.get();
        if (reason.version() != seenVersion) {
            return Outcome.refused("reason-changed-meanwhile");
        }
        var before = ReasonChanged.facts(reason.view());
        change.accept(reason);
        versions.keep(reason, by);
        events.publishEvent(new ReasonChanged(by, program, code, before, ReasonChanged.facts(reason.view())));
        return Outcome.done(reason.view());
    }

    private static AdjustmentReason reason(String code, ReasonTerms terms) {
        return new AdjustmentReason(
                code,
                terms.direction(),
                terms.account(),
                terms.maximum(),
                terms.expiryMonths(),
                terms.needsAttachment(),
                terms.labels(),
                terms.told(),
                AdjustmentReason.FIRST_VERSION,
                false);
    }
}
