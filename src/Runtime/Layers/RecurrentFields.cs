namespace Autoencoders.Layers;

/// <summary>
/// Where one direction of a recurrent layer keeps what in the record of a time step. All records are alike, so one field of all
/// samples and steps is a matrix, and so is that of one step.
/// </summary>
internal sealed class RecurrentFields
{
    /// <summary>The most states that a cell has.</summary>
    public const int MostStates = 2;

    private RecurrentFields()
    {
    }

    /// <summary>The gates before their activation; after the backward pass, the gradient by them.</summary>
    public int Sums { get; private init; }

    /// <summary>The gates after their activation; after the backward pass, where a cell needs it, the gradient by what the recurrent kernel gave.</summary>
    public int Values { get; private init; }

    /// <summary>Each state before the step.</summary>
    public (int First, int Second) Previous { get; private init; }

    /// <summary>Each state after the step.</summary>
    public (int First, int Second) State { get; private init; }

    /// <summary>What enters the recurrent kernel: the state before the step, masked while training with recurrent dropout.</summary>
    public int Entering { get; private init; }

    /// <summary>What a cell keeps for itself.</summary>
    public int Extra { get; private init; }

    /// <summary>The input without the values that were dropped; training with dropout only.</summary>
    public int MaskedInput { get; private set; }

    /// <summary>The mask of the recurrent dropout; training with it only.</summary>
    public int Mask { get; private set; }

    /// <summary>The gradient by each state after the step.</summary>
    public (int First, int Second) Incoming { get; private set; }

    /// <summary>The gradient by each state before the step.</summary>
    public (int First, int Second) Back { get; private set; }

    /// <summary>The gradient by the input, where another direction's is added to it.</summary>
    public int InputGradient { get; private set; }

    /// <summary>Lays out what every pass needs.</summary>
    /// <param name="length">The record's length so far; grows.</param>
    /// <param name="cell">The kind of cell.</param>
    /// <param name="dropsState">Whether there is recurrent dropout.</param>
    public static RecurrentFields Plan(ref int length, RecurrentCell cell, bool dropsState)
    {
        int gates = cell.Gates * cell.Units;
        int sums = Add(ref length, gates), values = Add(ref length, gates);
        (int, int) previous = States(ref length, cell);
        return new RecurrentFields
        {
            Sums = sums,
            Values = values,
            Previous = previous,
            State = States(ref length, cell),
            Entering = dropsState ? Add(ref length, cell.Units) : previous.Item1,
            Extra = Add(ref length, cell.ExtraLength),
        };
    }

    /// <summary>Lays out what training needs besides.</summary>
    public void PlanTraining(ref int length, RecurrentCell cell, int inputs, bool dropsInput, bool dropsState, bool addsInputGradient)
    {
        MaskedInput = Add(ref length, dropsInput ? inputs : 0);
        Mask = Add(ref length, dropsState ? cell.Units : 0);
        Incoming = States(ref length, cell);
        Back = States(ref length, cell);
        InputGradient = Add(ref length, addsInputGradient ? inputs : 0);
    }

    private static (int First, int Second) States(ref int length, RecurrentCell cell)
    {
        int first = Add(ref length, cell.Units);
        return (first, cell.States == MostStates ? Add(ref length, cell.Units) : first);
    }

    private static int Add(ref int length, int count)
    {
        int at = length;
        length = checked(length + count);
        return at;
    }
}
