package org.bihuan.casetype;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The case types of this installation. They are read, checked and deployed once, after all beans are there and before the
 * web server opens its door.
 */
@Component
public final class CaseTypes implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CaseTypes.class);

    private record Version(String key, int version) {}

    private final FolderReader reader;
    private final ObjectProvider<FolderRule> rules;
    private final ObjectProvider<Deployments> deployments;
    private final Map<Version, CaseType> versions = new ConcurrentHashMap<>();
    private final Map<CaseType, Positions> positions = Collections.synchronizedMap(new IdentityHashMap<>());
    private volatile Map<String, CaseType> current = Map.of();

    /** Rules and deployments are asked for late, because rooms above may themselves need the case types. */
    CaseTypes(FolderReader reader, ObjectProvider<FolderRule> rules, ObjectProvider<Deployments> deployments) {
        this.reader = reader;
        this.rules = rules;
        this.deployments = deployments;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /**
     * Reads, checks and deploys all folders.
     *
     * @throws FoldersRefusedException if anything is wrong with any of them; then none is deployed
     */
    public void load() {
        FolderReader.Found found = reader.read();
        List<String> problems = new Contract(rules.orderedStream().toList()).problems(found);
        if (!problems.isEmpty()) {
            throw new FoldersRefusedException(problems);
        }
        Map<String, CaseType> loaded = new LinkedHashMap<>();
        for (CaseTypeFolder folder : Neighbours.withParts(found.folders())) {
            int version = deployments.getObject().deploy(folder);
            loaded.put(folder.key(), read(folder.key(), version, folder.resources()));
            LOG.info("Case type {} runs as version {}", folder.key(), version);
        }
        loaded.values().forEach(type -> versions.put(new Version(type.key(), type.version()), type));
        current = loaded;
    }

    /** The version that new cases are opened with. */
    public CaseType current(String key) {
        CaseType type = current.get(key);
        if (type == null) {
            throw RefusedException.notFound("没有这种案件类型。");
        }
        return type;
    }

    /** The version that a running case keeps, as it was deployed then. */
    public CaseType at(String key, int version) {
        return versions.computeIfAbsent(new Version(key, version), wanted -> {
            Map<String, byte[]> resources =
                    version < 1 ? Map.of() : deployments.getObject().resources(key, version);
            if (resources.isEmpty()) {
                throw RefusedException.notFound("没有这种案件类型，或者没有它的第 " + version + " 版。");
            }
            return read(key, version, resources);
        });
    }

    /** Where the tokens of a type's cases may stand; worked out when it is first asked for. */
    public Positions positions(CaseType type) {
        return positions.computeIfAbsent(type, one -> new Positions(one.model()));
    }

    /** The current version of every case type, by key. */
    public List<CaseType> all() {
        return List.copyOf(current.values());
    }

    private static CaseType read(String key, int version, Map<String, byte[]> resources) {
        try {
            return CaseType.of(key, version, resources);
        } catch (UnreadableException e) {
            throw new IllegalStateException("Version " + version + " of " + key + ": " + e.sentence(), e);
        }
    }
}
