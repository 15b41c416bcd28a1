package org.communityalerts.app;

import static org.springframework.context.support.AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME;

import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.GenericTypeAwareAutowireCandidateResolver;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.PropertySource;

/**
 * Starts Spring with the beans of the configurations it is told, none made before it is asked for, and with nothing else:
 * no Spring Boot, no reading of classes, no annotation looked for but {@code @Import} and {@code @Bean}.
 */
final class Start {
    private final GenericApplicationContext context = new GenericApplicationContext();

    private Start() {
        context.getDefaultListableBeanFactory()
                .setAutowireCandidateResolver(new GenericTypeAwareAutowireCandidateResolver());
    }

    /**
     * A context with the beans of every configuration that the application imports.
     *
     * @param environment what is found before this process's own
     * @param clock what all of them take the time from
     */
    static GenericApplicationContext of(
            Class<?> application, Function<String, @Nullable String> environment, InstantSource clock) {
        return of(application, environment, clock, context -> {});
    }

    /** @param instead puts other beans in the place of some */
    static GenericApplicationContext of(
            Class<?> application,
            Function<String, @Nullable String> environment,
            InstantSource clock,
            Consumer<GenericApplicationContext> instead) {
        var start = new Start();
        start.context.getEnvironment().getPropertySources().addFirst(new Given(environment));
        Stream.of(application.getAnnotation(Import.class).value()).forEach(start::register);
        start.context.registerBean("clock", InstantSource.class, () -> clock);
        start.context.registerBean(LIFECYCLE_PROCESSOR_BEAN_NAME, LifecycleProcessor.class, NothingToRun::new);
        instead.accept(start.context);
        start.context.refresh();
        return start.context;
    }

    /**
     * No bean runs by itself. Spring's own processor would be told of a restore, for which one of a context that was
     * thrown away before the snapshot waits for ever.
     */
    private static final class NothingToRun implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    private static final class Given extends PropertySource<Function<String, @Nullable String>> {
        Given(Function<String, @Nullable String> environment) {
            super("given", environment);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return source.apply(name);
        }
    }

    private void register(Class<?> configuration) {
        var itself = new RootBeanDefinition(configuration);
        itself.setLazyInit(true);
        context.registerBeanDefinition(configuration.getName(), itself);
        for (Method method : configuration.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Bean.class)) {
                context.registerBeanDefinition(method.getName(), made(configuration, method));
            }
        }
    }

    private static RootBeanDefinition made(Class<?> configuration, Method method) {
        var bean = new RootBeanDefinition();
        bean.setTargetType(ResolvableType.forMethodReturnType(method));
        bean.setFactoryBeanName(configuration.getName());
        bean.setUniqueFactoryMethodName(method.getName());
        bean.setResolvedFactoryMethod(method);
        bean.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        bean.setDestroyMethodName(AbstractBeanDefinition.INFER_METHOD);
        bean.setLazyInit(true);
        return bean;
    }
}
