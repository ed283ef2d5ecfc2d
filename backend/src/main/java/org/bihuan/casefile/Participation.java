package org.bihuan.casefile;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Who took part in the cases of an enterprise, for turning experts over. */
@Service
public class Participation {

    private final CaseMapper mapper;

    Participation(CaseMapper mapper) {
        this.mapper = mapper;
    }

    /** User names of those who took part in cases of the enterprise that were opened since then. */
    public Set<String> since(String uscc, Instant since) {
        return mapper.participants(uscc, since);
    }
}
