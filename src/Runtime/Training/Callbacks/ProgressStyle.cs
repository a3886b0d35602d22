namespace Autoencoders;

/// <summary>Whose lines a <see cref="ProgressBar"/> writes.</summary>
public enum ProgressStyle
{
    /// <summary>A bar over the steps with the time left and the time per step; in a pipe one line an epoch.</summary>
    Standard,

    /// <summary>Keras 2.0–2.3: counts samples, and calls each a step: <c>60000/60000 [====] - 2s 36us/step - loss: 0.2835</c>.</summary>
    Keras2,

    /// <summary>TensorFlow 1.14–2.1: counts samples: <c>54000/54000 [====] - 9s 170us/sample - loss: 0.1358</c>.</summary>
    TensorFlow1,

    /// <summary>TensorFlow 2.2–2.15: counts steps, and leaves the first out of the time per step: <c>844/844 [====] - 6s 7ms/step - loss: 0.1358</c>.</summary>
    TensorFlow2,

    /// <summary>Keras 3: the same numbers beside a line that fills: <c>844/844 ━━━━ 6s 7ms/step - loss: 0.1358</c>.</summary>
    Keras3,
}
