package org.communityalerts.app;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.function.adapter.aws.AWSLambdaUtils;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.cloud.function.json.JsonMapper;
import org.springframework.context.ApplicationContext;

/** A function of Spring's catalog, called as Lambda calls it: bytes in, bytes out. */
final class CatalogFunction {
    private final FunctionInvocationWrapper function;
    private final JsonMapper json;

    CatalogFunction(ApplicationContext context, String definition) {
        json = context.getBean(JsonMapper.class);
        function = context.getBean(FunctionCatalog.class).lookup(definition, "application/json");
        Objects.requireNonNull(function, () -> "no function is called " + definition);
    }

    byte[] answer(byte[] event, @Nullable Context lambda) {
        var message = AWSLambdaUtils.generateMessage(
                ArrayBodies.wrapped(event), function.getInputType(), function.isSupplier(), json, lambda);
        Object result = function.apply(message);
        return AWSLambdaUtils.generateOutputFromObject(message, result, json, function.getOutputType());
    }
}
