package org.infolinia.calls;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.PhoneNumber;
import org.springframework.stereotype.Component;

/** Finds the call that an agent began by hand when the telephone system tells of it, too, so that it is one call. */
@Component
class DialledByHand {

    /** How far the clocks, and the hand that dials and the one that begins the call, may be apart. */
    static final Duration NEAR = Duration.ofMinutes(2);

    private final CallRecords calls;

    DialledByHand(CallRecords calls) {
        this.calls = calls;
    }

    /**
     * The nearest in time by whoever sits at the telephone, to the same number; where no telephone was told yet, by whoever
     * dialled it in the same program. It is the line's from now on.
     *
     * @param atTelephones who sits at which extension
     */
    Optional<CallRecord> claim(LineCall line, Map<String, AgentId> atTelephones) {
        var dialled = line.dialled();
        if (line.direction() != Direction.OUTBOUND || dialled == null) {
            return Optional.empty();
        }
        var telephones =
                line.parts().stream().flatMap(LineCall.Part::telephones).toList();
        var agents = telephones.stream()
                .map(atTelephones::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return near(line, dialled).stream()
                .filter(call -> telephones.isEmpty()
                        ? call.program().equals(line.program())
                        : agents.contains(Objects.requireNonNull(call.agent())))
                .min(Comparator.comparing(call -> apart(call, line)))
                .map(call -> {
                    call.isOn(line.reference());
                    return call;
                });
    }

    private List<CallRecord> near(LineCall line, PhoneNumber dialled) {
        var at = line.parts().getFirst().offeredAt();
        return calls.findLockedDialledByHand(dialled.e164(), at.minus(NEAR), at.plus(NEAR));
    }

    private static Duration apart(CallRecord call, LineCall line) {
        return Duration.between(call.offeredAt(), line.parts().getFirst().offeredAt())
                .abs();
    }
}
