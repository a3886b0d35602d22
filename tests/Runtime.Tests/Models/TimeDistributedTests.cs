using System;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Layers;

namespace Autoencoders.Runtime.Tests.Models;

/// <summary>A short film, picture by picture.</summary>
[Model, Input(3, 6, 6, 1)]
[Conv2D(2, 3, Activation.Tanh, Padding.Same, TimeDistributed = true, Name = "convolution", ActivityL2 = 1e-2f), BatchNormalization(TimeDistributed = true, Name = "normalization")]
[MaxPooling2D(2, TimeDistributed = true), Flatten(TimeDistributed = true, Name = "frame")]
[LSTM(4, ReturnSequences = true), Dense(36, Activation.Sigmoid), Reshape(3, 6, 6, 1)]
public partial class Film;

/// <summary>What one frame becomes.</summary>
[Model, Input(6, 6, 1)]
[Flatten, Dense(5, Activation.Tanh)]
public partial class FrameEncoder;

/// <summary>A film whose frames go through a model.</summary>
[Model, Input(3, 6, 6, 1)]
[TimeDistributed<FrameEncoder>, Flatten, Dense(108), Reshape(3, 6, 6, 1)]
public partial class EncodedFilm;

/// <summary>Noise that differs from step to step.</summary>
[Model, Input(4, 3)]
[Dropout(0.5f, TimeDistributed = true, Name = "noise"), Dense(3)]
public partial class NoisySteps;

/// <summary>Films of films: steps of steps.</summary>
[Model, Input(2, 3, 4)]
[TimeDistributed<Steps>, Dense(4)]
public partial class Nested;

/// <summary>Steps within a block that is itself applied to every step.</summary>
[Block, Dense(5, Activation.Tanh, TimeDistributed = true), LayerNormalization(TimeDistributed = true)]
public sealed class Steps;

public sealed class TimeDistributedTests
{
    private static readonly Shape Frames = new(3, 6, 6, 1);

    [Fact]
    public void Gradients_AreThoseOfSmallDifferences()
    {
        WholeModelChecks.Gradients(new Film(seed: 2), Numbers.Uniform(8, Frames));
        WholeModelChecks.Gradients(new EncodedFilm(seed: 2), Numbers.Uniform(8, Frames));
        WholeModelChecks.Gradients(new Nested(seed: 2), Numbers.Uniform(8, new Shape(2, 3, 4)));
    }

    [Fact]
    public void Threads_ChangeNoBit()
    {
        WholeModelChecks.ThreadsChangeNothing(static () => new Film(seed: 2), Numbers.Uniform(31, Frames));
        WholeModelChecks.ThreadsChangeNothing(static () => new EncodedFilm(seed: 2), Numbers.Uniform(31, Frames));
        WholeModelChecks.ThreadsChangeNothing(static () => new NoisySteps(seed: 2), Numbers.Uniform(31, new Shape(4, 3)));
        WholeModelChecks.ThreadsChangeNothing(static () => new Nested(seed: 2), Numbers.Uniform(31, new Shape(2, 3, 4)));
    }

    [Fact]
    public void EveryStep_IsWhatTheModelGivesForItAlone()
    {
        var film = new EncodedFilm(seed: 2);
        var frame = new FrameEncoder(seed: 9);
        foreach ((Weight from, Weight to) in film.Layers.SelectMany(static layer => layer.Weights).Zip(frame.Layers.SelectMany(static layer => layer.Weights)))
            from.Values.CopyTo(to.Values);
        Samples films = Numbers.Uniform(4, Frames);
        Samples frames = Samples.FromFloats(films.ToArray(), new Shape(6, 6, 1));

        float[] expected = frame.Predict(frames).ToArray();
        Assert.Equal(expected, Hidden(film, films));
    }

    // The dense layer behind it passes each of its values on.
    private static float[] Hidden(EncodedFilm film, Samples films)
    {
        Span<float> kernel = film.Dense.Kernel.Values;
        kernel.Clear();
        for (int i = 0; i < 15; i++)
            kernel[(i * 108) + i] = 1;
        float[] all = film.Predict(films).ToArray();
        return [.. Enumerable.Range(0, films.Count).SelectMany(row => all.Skip(row * 108).Take(15))];
    }
}
