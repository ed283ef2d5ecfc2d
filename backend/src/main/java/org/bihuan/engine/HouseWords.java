package org.bihuan.engine;

import java.util.HashSet;
import java.util.Set;
import org.bihuan.casefile.RowSource;
import org.bihuan.casefile.SubmissionRule;
import org.bihuan.casetype.KnownWords;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.people.Roles;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words that a case type's folder may use and that other rooms own. */
@Configuration
class HouseWords {

    @Bean
    KnownWords knownWords(DeadlineRules deadlines, DelegateBeans delegates, ListableBeanFactory beans) {
        Set<String> roles = new HashSet<>(Roles.NAMES.keySet());
        roles.add(Roles.ENTERPRISE);
        // by name alone: the rules themselves need the case types that are being checked
        Set<String> rules = Set.of(beans.getBeanNamesForType(SubmissionRule.class));
        Set<String> sources = Set.of(beans.getBeanNamesForType(RowSource.class));
        return new KnownWords(roles, deadlines.codes(), rules, sources, delegates.names(), Set.of());
    }
}
