using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Long short-term memory. Keras' <c>LSTM</c> (Hochreiter and Schmidhuber, 1997; with a forget gate, Gers and others, 2000).</summary>
public sealed class LSTMAttribute : RecurrentAttribute
{
    /// <summary>Adds an LSTM with tanh.</summary>
    /// <param name="units">The size of the state, at least 1.</param>
    public LSTMAttribute(int units)
        : base(units, Activation.Tanh)
    {
    }

    /// <summary>Adds an LSTM.</summary>
    /// <param name="units">The size of the state, at least 1.</param>
    /// <param name="activation">The function that makes the candidate, and the state from the cell.</param>
    public LSTMAttribute(int units, Activation activation)
        : base(units, activation)
    {
    }

    /// <summary>The function that makes the gates.</summary>
    public Activation RecurrentActivation { get; set; } = Activation.Sigmoid;

    /// <summary>Whether the forget gate's bias starts at 1, so that the cell remembers at first (Jozefowicz and others, 2015).</summary>
    public bool UnitForgetBias { get; set; } = true;

    /// <summary>
    /// The name of an earlier layer (or input) whose vector is the cell before the first step; zeros by default. It is as long
    /// as <see cref="RecurrentAttribute.InitialState"/>, which has to be given, too.
    /// </summary>
    public string? InitialCellState { get; set; }
}

/// <summary>Gates i, f, c, o: kernel (in, 4 · units), recurrent_kernel (units, 4 · units), bias (4 · units).</summary>
internal sealed class LSTMRule : RecurrentRule
{
    public override string Kind => "LSTM";

    public override IReadOnlyList<string> SourceArguments => ["InitialState", "InitialCellState"];

    private protected override int Gates => 4;

    private protected override void InferMore(LayerContext context)
    {
        UseFunction(context, "RecurrentActivation", Activation.Sigmoid);
        context.Set("UnitForgetBias", context.Value("UnitForgetBias", true) ? 1 : 0);
        if (context.Node.InputShapes.Count == 2 && context.Value<string?>("InitialState", null) is null)
            context.Report(IssueId.Conflict, "InitialCellState", $"{context.Describe()} is given a cell, but no state. Give InitialState, too.");
    }
}
