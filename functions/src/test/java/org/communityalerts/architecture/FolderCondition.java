package org.communityalerts.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Holds that a class stands below one of the named folders of a root package. */
final class FolderCondition extends ArchCondition<JavaClass> {
    private final String root;
    private final Set<String> folders;

    private FolderCondition(String root, Set<String> folders) {
        super("stand in one of " + folders);
        this.root = root;
        this.folders = folders;
    }

    static FolderCondition oneOf(String root, Set<String> folders) {
        return new FolderCondition(root, folders);
    }

    @Override
    public void check(JavaClass javaClass, ConditionEvents events) {
        String[] below = javaClass.getPackageName().substring(root.length()).split("\\.");
        boolean known = below.length > 1 && folders.contains(below[1]);
        events.add(new SimpleConditionEvent(javaClass, known, javaClass.getName() + " stands in no known folder"));
    }
}
