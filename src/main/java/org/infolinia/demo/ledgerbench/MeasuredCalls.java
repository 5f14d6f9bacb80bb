package org.infolinia.demo.ledgerbench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.PastCall;
import org.infolinia.calls.StartCall;
import org.infolinia.demo.ledgerbench.Books.Member;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.springframework.stereotype.Component;

/** A call with each member, just ended, in which points can be moved by hand. */
@Component
class MeasuredCalls {

    private static final AgentId NOBODY_OF_THE_TEAM = new AgentId(Long.MAX_VALUE);

    private final CallDesk desk;
    private final Clock clock;

    MeasuredCalls(CallDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The calls, each under the member it was with. */
    Map<Member, CaseReference> with(List<Member> members) {
        var ids = desk.importPast(members.stream().map(this::endedNow).toList());
        return IntStream.range(0, members.size())
                .boxed()
                .collect(Collectors.toMap(
                        members::get,
                        number -> CaseReference.call(ids.get(number).value())));
    }

    private PastCall endedNow(Member member) {
        var now = clock.instant();
        return new PastCall.Taken(
                StartCall.byHand(member.program(), null),
                null,
                NOBODY_OF_THE_TEAM,
                "bench",
                member.participant(),
                IdentificationLevel.KNOWLEDGE,
                now,
                Duration.ZERO,
                now,
                Duration.ZERO,
                "",
                List.of());
    }
}
