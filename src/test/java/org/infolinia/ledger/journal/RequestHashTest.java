package org.infolinia.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.junit.jupiter.api.Test;

class RequestHashTest {

    private record Asked(long points) {}

    @Test
    void anAgentAsksForTheSameUnderANewName() {
        assertThat(hash(10, Actor.agent(new AgentId(7), "Marta Nowak")))
                .isEqualTo(hash(10, Actor.agent(new AgentId(7), "Marta Kowalska")));
    }

    @Test
    void anotherAgentAndAnotherWishAreNotTheSame() {
        var marta = Actor.agent(new AgentId(7), "Marta Nowak");

        assertThat(hash(10, marta)).isNotEqualTo(hash(10, Actor.agent(new AgentId(8), "Marta Nowak")));
        assertThat(hash(10, marta)).isNotEqualTo(hash(11, marta));
        assertThat(hash(10, Actor.system("7"))).isNotEqualTo(hash(10, marta));
    }

    private static byte[] hash(long points, Actor maker) {
        return RequestHash.of(new Asked(points), maker);
    }
}
