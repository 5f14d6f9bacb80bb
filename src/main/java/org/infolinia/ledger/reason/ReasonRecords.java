package org.infolinia.ledger.reason;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface ReasonRecords extends Repository<ReasonRecord, Long> {

    ReasonRecord save(ReasonRecord reason);

    Optional<ReasonRecord> findByProgramIdAndCode(long programId, String code);

    boolean existsByProgramIdAndCode(long programId, String code);

    List<ReasonRecord> findByProgramIdOrderById(long programId);

    List<ReasonRecord> findByProgramIdAndWithdrawnFalseOrderById(long programId);

    /** The reason, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ReasonRecord reason where reason.programId = :program and reason.code = :code")
    Optional<ReasonRecord> lock(@Param("program") long program, @Param("code") String code);

    void flush();
}
