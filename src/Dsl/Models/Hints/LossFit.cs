using System;

namespace Autoencoders.Models.Hints;

/// <summary>Whether a loss can take what a model gives.</summary>
public static class LossFit
{
    private const string NotBelowZero = "outputs at 0 or above";

    /// <summary>Why it cannot, and what to change; null where it can, or where nobody knows.</summary>
    /// <param name="model">A model without mistakes, of one output.</param>
    /// <param name="loss">The loss as <c>Loss</c> calls it: <c>BinaryCrossentropy</c>.</param>
    /// <exception cref="ArgumentNullException">There is no model.</exception>
    public static string? Problem(Architecture model, string loss)
    {
        if (model is null)
            throw new ArgumentNullException(nameof(model));
        if (ValueRange.Of(model.Nodes, model.Output) is not { } range || Need(loss, range) is not { } need)
            return null;
        string otherwise = need.Otherwise is { } other ? $", or take Loss.{other}" : "";
        return $"{loss} takes {need.Outputs}; '{range.Node.Row}' of {model.Name} ends with {range.Function}. End with Activation.{need.Last}{otherwise}.";
    }

    // What the loss takes, where the range is something else; then the activation that gives it, and the loss that takes anything.
    private static (string Outputs, string Last, string? Otherwise)? Need(string loss, ValueRange range) => loss switch
    {
        // Logarithms of an output and of one minus it.
        "BinaryCrossentropy" or "BinaryFocalCrossentropy" when !range.IsUnit => ("outputs between 0 and 1", nameof(Activation.Sigmoid), "MeanSquaredError"),

        // Outputs are divided by their sum; one that is no share of it has no probability.
        "CategoricalCrossentropy" or "CategoricalFocalCrossentropy" when !IsShare(range) => ("probabilities that add up to 1", nameof(Activation.Softmax), range.IsUnit ? "BinaryCrossentropy" : "MeanSquaredError"),
        "SparseCategoricalCrossentropy" when !IsShare(range) => ("probabilities that add up to 1", nameof(Activation.Softmax), null),

        // Logarithms of an output, which is cut off at 0.
        "KLDivergence" when range.Low < 0 => (NotBelowZero, nameof(Activation.Softmax), "MeanSquaredError"),
        "Poisson" when range.Low < 0 => (NotBelowZero, nameof(Activation.Exponential), "MeanSquaredError"),
        "MeanSquaredLogarithmicError" when range.Low < 0 => (NotBelowZero, nameof(Activation.Softplus), "MeanSquaredError"),
        _ => null,
    };

    private static bool IsShare(ValueRange range) => range.Function is nameof(Activation.Softmax) or nameof(Activation.Sparsemax);
}
