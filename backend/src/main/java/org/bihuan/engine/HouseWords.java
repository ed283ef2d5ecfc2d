package org.bihuan.engine;

import java.util.HashSet;
import java.util.Set;
import org.bihuan.casetype.KnownWords;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.people.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words that a case type's folder may use and that other rooms own. */
@Configuration
class HouseWords {

    @Bean
    KnownWords knownWords(DeadlineRules deadlines, DelegateBeans delegates) {
        Set<String> roles = new HashSet<>(Roles.NAMES.keySet());
        roles.add(Roles.ENTERPRISE);
        return new KnownWords(roles, deadlines.codes(), delegates.names(), Set.of());
    }
}
