// What the compiler wants of netstandard2.0 for records and init-only properties.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;

/// <summary>Which of several constructors is meant where more than one could be.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
