@org.jspecify.annotations.NullMarked
package lectern.desktop.backup;
