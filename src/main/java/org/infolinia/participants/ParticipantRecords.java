package org.infolinia.participants;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ParticipantRecords extends Repository<ParticipantRecord, Long> {

    ParticipantRecord save(ParticipantRecord participant);

    Optional<ParticipantRecord> findById(long id);

    List<ParticipantRecord> findByIdIn(Collection<Long> ids);

    Optional<ParticipantRecord> findByProgramIdAndNumber(long programId, String number);

    List<ParticipantRecord> findByProgramIdAndNumberIn(long programId, Collection<String> numbers);

    @Query("""
            select participant from ParticipantRecord participant join participant.contactPoints point
             where participant.programId = :program and participant.status = ACTIVE
               and point.kind = :kind and point.value = :value
             order by participant.id""")
    List<ParticipantRecord> findByContactPoint(long program, ContactPoint.Kind kind, String value, Limit limit);

    @Query(
            "select participant.id from ParticipantRecord participant where participant.id > :id order by participant.id")
    List<Long> findIdsAfter(long id, Limit limit);
}
