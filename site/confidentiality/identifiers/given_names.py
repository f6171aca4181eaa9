"""Given names common among young people in Britain, from many backgrounds.

Far from all, and by choice without words that open sentences for another reason (Grace, May, Will, Mark).
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from confidentiality.identifiers.finding import Finding

_NAMES = """
Aaliyah Aaron Abbie Abby Abdirahman Abdul Abdullah Abena Abigail Adaeze Adam Adele Adeola Adnan Adrian
Agnieszka Ahmad Ahmed Aidan Aiden Aiesha Aisha Akram Akua Alan Alana Alejandro Aleksander Aleksandra Alex
Alexander Alexandra Alexis Alfie Ali Alice Alicia Alicja Alina Alisha Aliya Aliyah Aman Amandeep Amara Amaya
Amber Amelia Amelie Amina Amir Amira Amirah Amy Ana Anders Andreea Andrei Andrew Aneesa Aneta Angela Anisa
Anisha Anita Anjali Anna Annie Anthony Antonio Anwar Anya Arabella Archie Ariana Arjun Arlo Arthur Aryan
Asad Asha Ashleigh Ashley Ashton Asma Ava Ayaan Ayah Ayan Ayesha Aylin Ayo Azra Barbara Bartek Bartosz
Beatrice Becky Bella Ben Benjamin Beth Bethany Bianca Bilal Billy Blessing Bobby Bogdan Bradley Brandon
Brian Bronwyn Brooke Bryony Caitlin Caleb Callum Cameron Carla Carmen Caroline Carys Cassie Cathal Catherine
Cerys Cezary Chantelle Charlene Charlie Charlotte Chelsea Chiara Chidi Chinedu Chioma Chloe Christian
Christine Christopher Ciara Claire Clare Cody Connie Connor Conor Corey Courtney Craig Cristian Curtis
Dafydd Daisy Dalia Damian Damilola Dan Daniel Danielle Danny Darius Dariusz Darren David Davina Dawid Declan
Deepa Delilah Demetrius Demi Denis Deniz Derek Dewi Dexter Diana Diego Dominic Dominik Donna Dorothy Duncan
Dylan Ebony Eddie Edith Edward Eilidh Elena Eleri Elias Elijah Elin Eliza Elizabeth Ella Ellie Elliot Elodie
Eloise Elsie Elvis Emeka Emilia Emily Emma Emmanuel Emre Enzo Eric Erica Erin Esme Estelle Ethan Evan Eve
Evelyn Evie Ewa Ewan Ezra Fabian Faisal Farah Fatima Fatou Faye Fergus Filip Finlay Finley Finn Fiona
Florence Florin Fola Francesca Frankie Fraser Freddie Freya Gabriel Gabriella Gareth Gary Gavin Gemma
Genevieve Geoff George Georgia Gethin Gintaras Giovanni Grzegorz Gurpreet Gwen Hamish Hamza Hana Hannah
Harleen Harley Harpreet Harriet Harrison Harry Haruka Harvey Hasan Hassan Hayley Heather Helen Henry Hollie
Holly Hubert Huda Hugo Hussain Ibrahim Iman Imani Imogen Imran Ines Ioan Iona Iqra Isaac Isabel Isabella
Isabelle Isha Isla Ismael Ismail Isobel Ivan Iwan Jackson Jacob Jade Jaden Jaime Jake Jakub Jamal James
Jamie Jane Janet Jasmin Jasmine Jason Jasper Javier Jax Jaya Jayden Jaydon Jennifer Jenny Jeremiah Jermaine
Jess Jessica Jessie Joanna Jodie Joe Joel Johanna John Jonah Jonas Jonathan Jordan Jorge Joseph Josephine
Josh Joshua Josie Juan Jude Julia Julian Julie Juliet Justin Kacper Kai Kamal Kamil Karen Karim Karol
Karolina Katarzyna Kate Katherine Katie Katy Kaya Kayden Kayla Kayleigh Keanu Keeley Keira Keiran Keith
Kelly Kelvin Kenneth Kenzie Kerry Kevin Keziah Khadija Khalid Khalil Kian Kiera Kieran Kim Kirsten Kirsty
Kofi Kojo Kosi Krystian Krzysztof Kuba Kwame Kyle Kyra Lacey Laila Lara Latisha Laura Lauren Layla Leah
Leanne Leighton Leila Lena Lennon Leo Leon Lewis Lexi Liam Lillian Lily Lina Linda Lisa Llyr Logan Lola
Lorenzo Lottie Louie Louis Louisa Louise Luan Luca Lucas Lucy Luis Lukas Lukasz Luke Lydia Lyla Lynn Maciej
Maddie Madison Magdalena Mahmoud Mahnoor Maisie Maja Malachi Malaika Malcolm Malik Manpreet Marcel Marco
Marcus Maria Mariah Mariam Mariama Marlon Marta Martha Martin Martyna Marvin Mary Maryam Mason Mateusz
Matilda Matt Matteo Matthew Maurice Max Maximilian Maya Megan Mehmet Melissa Mia Micah Michael Michal
Michelle Miguel Mihai Mika Mila Millie Mina Mira Miriam Mohamad Mohamed Mohammad Mohammed Mollie Molly
Monika Morgan Moses Muhammad Muhammed Musa Mustafa Myles Nabil Nadia Nana Naomi Nasir Nasra Natalia Natalie
Natasha Nathan Nathaniel Nayan Neha Neil Nevaeh Neve Ngozi Niamh Nicholas Nico Nicola Nikhil Nikita Nikola
Nina Nisha Noah Noor Nora Obi Oisin Olga Oliver Olivia Oliwia Oluwaseun Omar Orla Osama Oscar Osman Otis
Ottilie Owen Pablo Parveen Patricia Patrick Patryk Paul Paula Pawel Pedro Peter Petra Philip Phillip Phoebe
Piotr Poppy Preston Priya Rachel Rafael Rafal Raheem Rahul Raj Rajesh Ramone Rania Rashid Ravi Rayan Rebecca
Reece Reggie Reuben Rhianna Rhiannon Rhys Ria Ricardo Richard Riley Rita Robbie Robert Rohan Roisin Roman
Ronan Ronnie Rory Rosa Rosie Ross Roxanne Ruby Rufus Rukhsana Ruth Ryan Saad Saanvi Sabrina Sadia Safa
Safiya Saif Sally Salma Salman Sam Samantha Sameer Samir Samira Samson Samuel Sana Sandeep Sandra Sanjay
Sara Sarah Sasha Savannah Scarlett Scott Sean Seb Sebastian Selina Seren Shahid Shakira Shane Shanice
Shannon Sharon Shaun Shauna Shay Shona Sian Sienna Silas Simon Simone Simran Siobhan Skye Sofia Sofie Sonia
Sonny Sophia Sophie Stacey Stanley Stefan Stella Stephanie Stephen Steven Stuart Sukhdeep Suleiman Sumaya
Sunita Suresh Susan Syed Szymon Tabitha Taha Tamara Tamika Tanya Tara Tariq Tasha Tasnim Taylor Teddy Tegan
Temi Terence Teresa Terry Thandiwe Thea Theo Thomas Tia Tiffany Tilly Tobi Tobias Toby Tom Tomasz Tommy Tony
Tracey Travis Tyler Tyrell Tyrone Umar Usman Uzma Valentina Vanessa Veronica Vicky Victoria Vikram Viktor
Viktoria Vincent Wayne Wiktor Wiktoria William Xavier Yahya Yara Yasin Yasmin Yasmine Yaw Youssef Yusuf
Yvonne Zac Zachariah Zachary Zahra Zainab Zak Zara Zayn Zaynab Zeynep Zion Zoe Zofia Zubair Zuri Zuzanna
"""
GIVEN_NAMES = frozenset(_NAMES.split())
# Names that are words as well: a name only with a family name behind them, or where somebody does something.
WORDS_TOO = (
    "Grace|Hope|Faith|Joy|Will|Mark|May|June|April|Summer|Autumn|Rose|Dawn|Mercy|Destiny|Eden|Ivy|Violet|Willow|Robin"
    "|Rowan|Frank|Bill|Jack|Art|Star|Angel|Prince|Hunter|Chase|Dean|Drew|Gene|Guy|Iris|Lance|Miles|Nick|Pat|Ray|Rob"
)
_WORDS = """
amber bella blessing chelsea christian courtney daisy ebony florence georgia harley harry heather holly jasmine
jasper kelly logan mason parker poppy preston riley roman sally savannah scarlett sienna stuart taylor teddy
tiffany victoria
"""
NEVER_SMALL = frozenset(_WORDS.split())  # written small these are words or places
WORD = re.compile(r"(?<![\w’'\-])[A-Z][a-z]{1,20}(?:-[A-Z][a-z]{1,20})?(?![\w\-])")
SMALL = re.compile(r"(?<![\w’'@.\-])[a-z]{5,21}(?![\w\-@])")
SURNAME = re.compile(r" [A-ZÀ-ÖØ-Þ][\w’'\-]{1,30}")
DOING = (
    "said|says|told|tells|lives|went|goes|turned up|asked|knows|rang"
    "|and (?:her|his) (?:friend|sister|brother|mum|cousin)s?"
)
PERSON = re.compile(
    rf"\b(?:{WORDS_TOO})(?= (?:{DOING})\b)"
    rf"|(?<![\w’'] )\b(?:{WORDS_TOO}) [A-Z][a-z’'\-]{{2,20}}(?= (?:{DOING}|is|was|has|had)\b)"
)


def find_given_names(text: str) -> Iterator[Finding]:
    """Each known given name, together with the capitalised word behind it."""
    for word in WORD.finditer(text):
        if word[0].split("-")[0] in GIVEN_NAMES:
            surname = SURNAME.match(text, word.end())
            yield _finding(text, word.start(), surname.end() if surname else word.end())
    for word in SMALL.finditer(text):
        if word[0].capitalize() in GIVEN_NAMES and word[0] not in NEVER_SMALL:
            yield _finding(text, word.start(), word.end())
    for person in PERSON.finditer(text):
        yield _finding(text, person.start(), person.end())


def _finding(text: str, start: int, end: int) -> Finding:
    return Finding(start, end, "name", text[start:end], _("This is a given name."), "a young person")
