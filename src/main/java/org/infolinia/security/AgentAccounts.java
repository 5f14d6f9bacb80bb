package org.infolinia.security;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface AgentAccounts extends Repository<AgentAccount, Long> {

    AgentAccount save(AgentAccount account);

    Optional<AgentAccount> findById(long id);

    Optional<AgentAccount> findByLogin(String login);

    boolean existsByLogin(String login);

    @EntityGraph(attributePaths = "programs")
    List<AgentAccount> findAllByOrderByLastNameAscFirstNameAsc();

    long count();
}
