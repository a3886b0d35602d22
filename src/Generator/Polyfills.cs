// What the compiler wants of netstandard2.0 for records and init-only properties.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
