package org.bihuan.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the islands of a page share, by the addresses that they import it from: a page asks for it at once, instead of when
 * the islands have come, which saves a telephone one way there and back.
 */
@Component
public final class Chunks {

    private final Map<String, List<String>> byIsland;

    Chunks(ObjectMapper json) {
        try (InputStream built = new ClassPathResource("static/assets/chunks.json").getInputStream()) {
            byIsland = json.readValue(built, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the front end is not built", e);
        }
    }

    /** The addresses for a page with these islands, each once. */
    public List<String> of(Collection<String> islands) {
        return Stream.concat(Stream.of("page"), islands.stream())
                .flatMap(island -> byIsland.getOrDefault(island, List.of()).stream())
                .distinct()
                .map(chunk -> "/assets/" + chunk)
                .toList();
    }
}
