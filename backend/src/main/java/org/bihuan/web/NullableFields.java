package org.bihuan.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of every field that the code calls nullable, and no annotation calls required, that it may be null. */
@Component
class NullableFields implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType known = type.getType() == null ? null : Json.mapper().constructType(type.getType());
        if (resolved != null && known != null && known.getRawClass().isRecord()) {
            Schema<?> model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(name(resolved.get$ref()));
            if (model != null && model.getProperties() != null) {
                mark(known.getRawClass(), model);
            }
        }
        return resolved;
    }

    private static void mark(Class<?> type, Schema<?> model) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            boolean isRequired =
                    model.getRequired() != null && model.getRequired().contains(name);
            if (!isRequired && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().computeIfPresent(name, (same, schema) -> nullable(schema));
            }
        }
    }

    private static Schema<?> nullable(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>().addAnyOfItem(schema).addAnyOfItem(nothing());
        }
        if (schema.getTypes() != null) {
            schema.addType("null");
        }
        return schema;
    }

    private static Schema<?> nothing() {
        Schema<?> nothing = new Schema<>();
        nothing.addType("null");
        return nothing;
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
