package org.infolinia.programs;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProgramRecords extends Repository<ProgramRecord, Long> {

    ProgramRecord save(ProgramRecord program);

    Optional<ProgramRecord> findById(long id);

    Optional<ProgramRecord> findByCode(String code);

    boolean existsByCode(String code);

    List<ProgramRecord> findAllByOrderByName();
}
