using System.Linq;
using Autoencoders.Layers;

namespace Autoencoders.Runtime.Tests.Models;

/// <summary>Inputs beside layers that keep much for themselves.</summary>
[Model]
[Input(4, 3, Name = "steps"), Input(4, Name = "state"), Input(4, Name = "cell")]
[LSTM(2, From = "steps", Bidirectional = true, InitialState = "state", InitialCellState = "cell"), Output(4)]
[GRU(4, From = "steps", InitialState = "state"), Output(4)]
public partial class TwoMemories;

/// <summary>The first of its layers alone.</summary>
[Model]
[Input(4, 3, Name = "steps"), Input(4, Name = "state"), Input(4, Name = "cell")]
[LSTM(2, From = "steps", Bidirectional = true, InitialState = "state", InitialCellState = "cell"), Output(4)]
public partial class OneMemory;

public sealed class ScratchTests
{
    [Fact]
    public void WhatALaterLayerKeeps_LeavesEarlierOutputsAlone()
    {
        var both = new TwoMemories(seed: 3);
        var alone = new OneMemory(seed: 3);
        foreach ((Weight from, Weight to) in both.LSTM.Weights.Zip(alone.LSTM.Weights))
            from.Values.CopyTo(to.Values);
        Samples steps = Numbers.Uniform(50, new Shape(4, 3)), state = Numbers.Uniform(50, 4, seed: 2), cell = Numbers.Uniform(50, 4, seed: 3);

        Samples expected = alone.Predict(new OneMemory.Inputs(steps, state, cell));

        Assert.Equal(Numbers.Bits(expected), Numbers.Bits(both.Predict(new TwoMemories.Inputs(steps, state, cell)).Lstm));
    }
}
