using System;

namespace Autoencoders.Models.Hints;

/// <summary>Whether a loss can take what a model gives.</summary>
public static class LossFit
{
    /// <summary>Why it cannot, and what to change; null where it can, or where nobody knows.</summary>
    /// <param name="model">A model without mistakes, of one output.</param>
    /// <param name="loss">The loss as <c>Loss</c> calls it: <c>BinaryCrossentropy</c>.</param>
    /// <exception cref="ArgumentNullException">There is no model.</exception>
    public static string? Problem(Architecture model, string loss)
    {
        if (model is null)
            throw new ArgumentNullException(nameof(model));
        if (loss != "BinaryCrossentropy" || ValueRange.Of(model.Nodes, model.Output) is not { IsUnit: false } range)
            return null;

        // The cross-entropy takes the logarithms of an output and of one minus it.
        return $"{loss} takes outputs between 0 and 1; '{range.Node.Row}' of {model.Name} ends with {range.Function}. End with Activation.Sigmoid, or take Loss.MeanSquaredError.";
    }
}
