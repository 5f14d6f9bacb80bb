package org.infolinia.ledger.reason;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReasonRecords extends Repository<ReasonRecord, Long> {

    ReasonRecord save(ReasonRecord reason);

    Optional<ReasonRecord> findByProgramIdAndCode(long programId, String code);

    boolean existsByProgramIdAndCode(long programId, String code);

    List<ReasonRecord> findByProgramIdOrderById(long programId);
}
