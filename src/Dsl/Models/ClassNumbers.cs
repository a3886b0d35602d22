namespace Autoencoders.Models;

/// <summary>Targets that are numbers of classes, where the output has a value for each class.</summary>
public static class ClassNumbers
{
    /// <summary>Whether targets are the number of a class at each position of an output.</summary>
    /// <param name="targets">The shape of one target.</param>
    /// <param name="output">The shape of one output.</param>
    public static bool Are(Shape targets, Shape output) =>
        output.Rank <= 1 ? targets == new Shape(1) : output.Accepts(new Shape([.. targets.Sizes, output.Last]));
}
