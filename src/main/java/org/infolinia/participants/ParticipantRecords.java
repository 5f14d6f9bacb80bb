package org.infolinia.participants;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ParticipantRecords extends Repository<ParticipantRecord, Long> {

    ParticipantRecord save(ParticipantRecord participant);

    Optional<ParticipantRecord> findById(long id);

    List<ParticipantRecord> findByIdIn(Collection<Long> ids);

    List<ParticipantRecord> findByMergedIntoIn(Collection<Long> ids);

    /** Whoever joined or was seen as the one was seen as the other; before they are united, for that keeps the earlier day of joining. */
    @Modifying
    @NativeQuery("""
            update participants.participant survivor
               set last_active_on = greatest(survivor.joined_on, survivor.last_active_on,
                                             merged.joined_on, merged.last_active_on)
              from participants.participant merged where survivor.id = :survivor and merged.id = :merged""")
    void passActivity(long survivor, long merged);

    /**
     * In the order of their ids and locked until the transaction ends: against every change, and against whoever keeps
     * them from being merged. The lock that JPA knows would let the latter in.
     */
    @NativeQuery("select participant.* from participants.participant where id in (:ids) order by id for update")
    List<ParticipantRecord> lock(Collection<Long> ids);

    @Query("select distinct participant.programId from ParticipantRecord participant where participant.id in :ids")
    List<Long> findProgramsOf(Collection<Long> ids);

    Optional<ParticipantRecord> findByProgramIdAndNumber(long programId, String number);

    List<ParticipantRecord> findByProgramIdAndNumberIn(long programId, Collection<String> numbers);

    @Query("""
            select participant from ParticipantRecord participant join participant.contactPoints point
             where participant.programId = :program and participant.status = ACTIVE
               and point.kind = :kind and point.value = :value
             order by participant.id""")
    List<ParticipantRecord> findByContactPoint(long program, ContactPoint.Kind kind, String value, Limit limit);

    @Query("""
            select participant.id from ParticipantRecord participant
             where participant.programId = :program and participant.status = ACTIVE and participant.id > :after
             order by participant.id""")
    List<Long> findActiveIdsAfter(long program, long after, Limit limit);

    /** A telephone number of one active participant alone, and whose it is. */
    record NumberOfOne(String phone, long participant) {}

    @Query("""
            select new org.infolinia.participants.ParticipantRecords$NumberOfOne(point.value, min(participant.id))
              from ParticipantRecord participant join participant.contactPoints point
             where participant.programId = :program and participant.status = ACTIVE
               and point.kind = PHONE and point.value in :phones
             group by point.value having count(distinct participant.id) = 1""")
    List<NumberOfOne> findNumbersOfOne(long program, Collection<String> phones);

    @Query("""
            select distinct participant from ParticipantRecord participant join participant.contactPoints point
             where participant.programId = :program and participant.status = ACTIVE
               and point.kind = CARD and point.value in :cards""")
    List<ParticipantRecord> findByCardIn(long program, Collection<String> cards);

    /** The others of the program who live at the same address or share a telephone number. */
    @NativeQuery("""
            select other.id from participants.participant me
              join participants.participant other
                on other.program_id = me.program_id and other.status = 'ACTIVE' and other.id <> me.id
               and other.postal_code = me.postal_code and lower(other.street) = lower(me.street)
             where me.id = :id
            union
            select other.id from participants.contact_point mine
              join participants.contact_point theirs
                on theirs.kind = 'PHONE' and theirs.value = mine.value and theirs.participant_id <> mine.participant_id
              join participants.participant me on me.id = mine.participant_id
              join participants.participant other
                on other.id = theirs.participant_id and other.program_id = me.program_id and other.status = 'ACTIVE'
             where mine.participant_id = :id and mine.kind = 'PHONE'
             order by 1 limit :most""")
    List<Long> findHousehold(long id, int most);

    long count();

    /** Writes what Hibernate still holds back, for statements that go past it. */
    void flush();

    @Query(
            "select participant.id from ParticipantRecord participant where participant.id > :id order by participant.id")
    List<Long> findIdsAfter(long id, Limit limit);
}
