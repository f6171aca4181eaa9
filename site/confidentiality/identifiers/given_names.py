"""Given names common among young people in Britain, from many backgrounds.

Far from all, and by choice without words that open sentences for another reason (Grace, May, Will, Mark).
"""

import re
from collections.abc import Iterator

from confidentiality.identifiers.finding import Finding

_NAMES = """
Aaliyah Aaron Abby Abdul Abdullah Abigail Adam Adele Adeola Adrian Ahmed Aidan Aiden Aisha Akram Alan Alana
Alex Alexander Alexandra Alfie Ali Alice Alicia Alisha Aliyah Amara Amber Amelia Amelie Amina Amir Amira Amy
Ana Andrei Andrew Aneta Angela Anisa Anita Anna Annie Anthony Anya Archie Arjun Arthur Asha Ashley Ava Ayaan
Ayesha Ayo Barbara Beatrice Becky Ben Benjamin Beth Bethany Bilal Billy Blessing Bradley Brandon Brian
Bronwyn Caitlin Callum Cameron Carla Caroline Carys Catherine Cerys Charlie Charlotte Chelsea Chidi Chloe
Christian Christine Christopher Claire Clare Connor Conor Corey Courtney Craig Curtis Daisy Damian Damilola
Dan Daniel Danielle Darius Darren David Declan Deepa Demi Derek Dewi Diana Dominic Donna Dylan Ebony Edward
Elena Eleri Eliza Elizabeth Ella Ellie Elliot Elsie Emeka Emily Emma Emmanuel Eric Erin Ethan Evan Eve
Evelyn Evie Ewan Faisal Farah Fatima Faye Fiona Fola Francesca Fraser Freddie Freya Gareth Gary Gemma Geoff
George Georgia Gethin Gintaras Gwen Hamza Hannah Harley Harriet Harrison Harry Harvey Hassan Hayley Heather
Helen Henry Hollie Holly Huda Hussain Ibrahim Imran Ines Ioan Isaac Isabel Isabella Isabelle Isla Ismail
Jacob Jade Jake Jakub Jamal James Jamie Jane Janet Jasmin Jasmine Jason Jayden Jaydon Jennifer Jenny
Jermaine Jess Jessica Jodie Joe Joel Johanna John Jonathan Jordan Joseph Josh Joshua Julia Julie Justin
Kacper Kai Karen Karim Kate Katherine Katie Katy Kayla Kayleigh Keira Keith Kelly Kelvin Kenneth Kerry Kevin
Khadija Khalid Kian Kiera Kieran Kim Kirsty Krystian Kwame Kyle Kyra Laila Lara Laura Lauren Layla Leah
Leanne Leila Leo Leon Lewis Liam Lily Linda Lisa Llyr Logan Louis Louisa Louise Luca Lucas Lucy Luke Lydia
Lynn Maddie Madison Maisie Malachi Malik Marcus Maria Mariam Marta Martin Martyna Maryam Mason Mateusz
Matilda Matt Matthew Max Maya Megan Mehmet Mia Michael Michelle Mihai Millie Mohamed Mohammad Mohammed Molly
Morgan Muhammad Musa Nadia Naomi Natalia Natalie Natasha Nathan Neil Ngozi Niamh Nicholas Nicola Nikhil Nina
Noah Noor Nora Obi Oliver Olivia Oluwaseun Omar Oscar Osman Owen Patricia Patrick Patryk Paul Paula Peter
Phillip Phoebe Poppy Priya Rachel Rahul Rania Ravi Rebecca Reece Rhiannon Rhys Richard Riley Robert Roisin
Ronnie Rory Rosie Ross Ruby Ruth Ryan Saanvi Sabrina Sadia Safiya Sally Sam Samantha Samir Samira Samuel
Sana Sandra Sanjay Sara Sarah Scarlett Scott Sean Sebastian Shannon Sharon Shaun Shauna Shona Sian Simon
Simran Sofia Sophia Sophie Stacey Stanley Stella Stephanie Stephen Steven Stuart Susan Syed Szymon Tamara
Tamika Tanya Tara Tariq Taylor Temi Teresa Thea Theo Thomas Tia Tiffany Tilly Toby Tom Tomasz Tommy Tracey
Travis Tyler Tyrone Umar Usman Vanessa Veronica Vicky Victoria Vikram Wayne William Yasmin Yasmine Yusuf Zac
Zachary Zahra Zainab Zak Zara Zayn Zoe Zofia Zuzanna
"""
GIVEN_NAMES = frozenset(_NAMES.split())
WORD = re.compile(r"(?<![\w’'\-])[A-Z][a-z]{1,20}(?![\w\-])")
SURNAME = re.compile(r" [A-Z][\w’'\-]{1,30}")


def find_given_names(text: str) -> Iterator[Finding]:
    """Each known given name with a capital, together with the capitalised word behind it."""
    for word in WORD.finditer(text):
        if word[0] in GIVEN_NAMES:
            surname = SURNAME.match(text, word.end())
            end = surname.end() if surname else word.end()
            yield Finding(
                word.start(), end, "name", text[word.start() : end], "This is a given name.", "a young person"
            )
