namespace Autoencoders.Models;

/// <summary>What is said of a layer of the user's own beyond the arguments that stand on its line.</summary>
public static class CustomLayerArguments
{
    /// <summary>The text of its shape rule.</summary>
    public const string Rule = "shapeRule";

    /// <summary>The C# expression that makes what computes it.</summary>
    public const string Code = "code";

    /// <summary>Whether it has a backward pass.</summary>
    public const string HasBackward = "hasBackward";
}
