package org.bihuan.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.casetype.CaseTypeFolder;
import org.bihuan.casetype.Deployments;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;

/** Deploys a folder whole: any changed file makes a new version of everything, and running cases keep the old one. */
@Component
class EngineDeployments implements Deployments {

    private record Version(String key, int version) {}

    private final RepositoryService repository;
    private final Map<Version, String> definitionIds = new ConcurrentHashMap<>();

    EngineDeployments(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public int deploy(CaseTypeFolder folder) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(folder.key())
                .source("bihuan")
                .enableDuplicateFiltering(false);
        folder.resources().forEach((path, bytes) -> deployment.addInputStream(path, new ByteArrayInputStream(bytes)));
        DeploymentWithDefinitions deployed = deployment.deployWithResult();
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployed.getId())
                .processDefinitionKey(folder.key())
                .singleResult();
        definitionIds.put(new Version(folder.key(), definition.getVersion()), definition.getId());
        return definition.getVersion();
    }

    @Override
    public Map<String, byte[]> resources(String key, int version) {
        ProcessDefinition definition = definition(key, version);
        if (definition == null) {
            return Map.of();
        }
        Map<String, byte[]> resources = new TreeMap<>();
        for (Resource resource : repository.getDeploymentResources(definition.getDeploymentId())) {
            try (InputStream content =
                    repository.getResourceAsStream(definition.getDeploymentId(), resource.getName())) {
                resources.put(resource.getName(), content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return resources;
    }

    String definitionId(String key, int version) {
        return definitionIds.computeIfAbsent(
                new Version(key, version), wanted -> definition(key, version).getId());
    }

    private ProcessDefinition definition(String key, int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult();
    }
}
