package org.infolinia.participants.personal;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ParticipantId;

/**
 * A part of the product that keeps data about participants. Each such module contributes one bean, so that nothing is
 * left out when somebody asks for all there is about him.
 */
public interface PersonalDataSource {

    /** Short, stable and unique: the module's name, such as {@code surveys}. */
    String name();

    /**
     * Everything kept about the participant, by kind of thing; each thing as names and plain values. Whoever asks has
     * been authorised.
     */
    Map<String, List<Map<String, Object>>> about(ParticipantId participant);
}
