using System;

namespace Autoencoders;

/// <summary>The base of every attribute of the language: one line of a model, read in the order in which it stands.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class DeclarationAttribute : Attribute
{
    // The checker knows every line of the language; one from elsewhere would be passed over in silence.
    private protected DeclarationAttribute()
    {
    }
}
